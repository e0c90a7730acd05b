import { stringify as toYaml } from 'yaml';

const yaml = (value: unknown): string => toYaml(value, { aliasDuplicateObjects: false, lineWidth: 0 });
const say = { ja: '見出し', easy: '{見出|みだ}し', en: 'Heading' };
const long = '相談者の話を最後まで聴きます。'.repeat(12);
const source = { as_of: '2026-11-01', references: [{ id: 'some-act' }] };
const indicators = ['K1-1'];

export const PACK = '3-case-review/packs/one-case.yaml';
export const SIMULATION = '2-practice/simulations/one-talk.yaml';
export const TOWN = 'referral/one-town.yaml';
export const REWRITING = 'plain-japanese/one-notice.yaml';
export const EXAMPLE = '2-practice/examples/one-example.yaml';

const choice = (to: unknown, more: object = {}) => ({
  ...{
    text: `${JSON.stringify(to)}へ`,
    to,
    indicator: 'K1-1',
    quality: 'good',
    comment: 'このように考えるとよいためです。',
  },
  ...more,
});
const ending = (id: string) => ({ id, text: long, ending: { quality: 'good', title: id, lesson: '学び' } });
const trusting = [{ to: 'well', at_least: { trust: 2 } }, { to: 'also-well' }];

/** One sound file of each kind. */
export const caseFiles: Record<string, string> = {
  [PACK]: yaml({
    ...{ id: 'one-case', title: say, summary: say, method: 'nonaka', minutes: 60, topics: ['T01'] },
    ...{ indicators, goals: ['一', '二'], incident: long },
    layers: ['a', 'b', 'c'].map((id) => ({ id, title: id, opens: '尋ねたとき', text: long })),
    guide: {
      ...{ preparation: '準備', questions: ['一', '二', '三'], care: '配慮', closing: '終わり' },
      timetable: [10, 20, 30].map((minutes) => ({ minutes, what: `${minutes}分` })),
      pitfalls: ['一', '二'].map((view) => ({ view, response: '返す' })),
    },
    plan: {
      ...{ wish: '望み', order: '順', avoid: ['一', '二'], follow_up: '確認', other_ways: '別の道' },
      steps: ['一', '二', '三'].map((body) => ({
        ...{ partner: 'legal_aid', body, act: 'する', share: '伝える', when: '今日', why: '理由' },
      })),
    },
    ...source,
  }),
  [SIMULATION]: yaml({
    ...{ id: 'one-talk', title: say, summary: say, minutes: 10, topics: ['T01'], start: 'opening' },
    state: [{ name: 'trust', label: '信頼', start: 1, min: 0, max: 3 }],
    scenes: [
      {
        ...{ id: 'opening', text: long },
        choices: [
          choice('middle', { interpretation: 'isa_phone', effects: { trust: 1 } }),
          choice('middle', { interpretation: 'device_app' }),
        ],
      },
      { id: 'middle', text: long, choices: [choice(trusting), choice('well', { when: { at_most: { trust: 1 } } })] },
      ...['well', 'also-well'].map(ending),
    ],
    debrief: ['一', '二'],
    ...source,
  }),
  [TOWN]: yaml({
    ...{ id: 'one-town', title: say, summary: say, about: long, as_of: '2026-11-01' },
    bodies: ['a', 'b', 'c'].map((id) => ({
      ...{ id, name: id, partner: 'npo', does: 'する', limits: 'しない', hours: '平日', languages: ['ja'] },
    })),
    families: [
      {
        ...{ id: 'family', title: say, text: long, wish: '望み', topics: ['T01'], indicators },
        answer: {
          connections: ['a', 'b'].map((body, index) => ({
            ...{ body, order: index + 1, how: 'introduced', share: '要点', reason: '理由' },
          })),
          ...{ also_right: [], tempting: [{ body: 'c', reason: '理由' }], explanation: '説明' },
        },
      },
    ],
  }),
  [REWRITING]: yaml({
    ...{ id: 'one-notice', title: say, minutes: 10, topic: 'T01', indicators, reader: '読む人', notice: long },
    checklist: ['12月7日', '市役所', '電話'].map((sign) => ({ point: sign, why: '要る', signs: [sign] })),
    drop: ['挨拶'],
    words: ['納期限', '督促'].map((official) => ({ official, plain: 'やさしい ことば' })),
    answer: '12{月|がつ}7{日|か}までに {市役所|しやくしょ}へ。{電話|でんわ}も できます。',
    commentary: '解説',
  }),
  [EXAMPLE]: yaml({
    ...{ id: 'one-example', competency: 'K1', title: '例', note: '注' },
    excerpts: Object.entries({ weak: 1, fair: 3, good: 4 }).map(([quality, level]) => ({
      ...{ id: quality, quality, text: long + long, next: '次' },
      marks: [{ criterion: 'c1', level, quote: '最後まで聴きます', why: 'このように考えるとよいためです。' }],
    })),
  }),
};
