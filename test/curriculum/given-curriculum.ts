import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stringify as toYaml } from 'yaml';
import { settingNames } from '#curriculum/settings';

const stringify = (value: unknown): string => toYaml(value, { aliasDuplicateObjects: false, lineWidth: 0 });
const say = { ja: '見出し', easy: '{見出|みだ}し', en: 'Heading' };
const paragraph = `${'相談者の話を最後まで聴きます。'.repeat(22)}\n`;
const folder = '1-learning/a1';
const lesson = `${folder}/01-first`;

/** The smallest curriculum that has no problem: one subject, one lesson, twelve questions. */
const files: Record<string, string> = {
  'competencies.yaml': stringify({
    version: 1,
    levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: say, meaning: say })),
    competencies: [{ id: 'K1', name: say, short: say, indicators: [{ id: 'K1-1', statement: '読み取る' }] }],
    duties: [{ id: 'consultation', name: say }],
  }),
  'programme.yaml': stringify({
    ...{ id: 'tiny', edition: '1', sample: true, title: say },
    stages: ['learning', 'practice', 'case-review'].map((id) => ({ id, title: say, summary: say })),
    groups: [{ id: 'A', title: say, competency: 'K1' }],
    subjects: [{ id: 'A1', status: 'written' }],
    settings: settingNames.map((name) => ({ name, value: 1, source: 'sample', note: '試し' })),
  }),
  'tests.yaml': stringify({
    tests: [
      { id: 'quiz', title: say, items: 6, per_subject: 6, per_lesson: 1 },
      { id: 'check-test', title: say, items: 6, per_subject: 6, competencies: { K1: 6 } },
      { id: 'final-test', title: say, items: 3, per_subject: 3 },
    ],
  }),
  'certificate.yaml': stringify({
    ...Object.fromEntries(
      ['title', 'course', 'issuer', 'statement', 'validity', 'verification'].map((key) => [
        key,
        { ja: '文', en: 'Text' },
      ]),
    ),
    renewal: say,
  }),
  'references/some-act.yaml': stringify({
    id: 'some-act',
    kind: 'law',
    title: 'ある法律',
    publisher: '国',
    url: 'https://example.jp/',
    as_of: '2026-11-01',
  }),
  'glossary/some-term.yaml': stringify({
    id: 'some-term',
    term: { ja: '用語', kana: 'ようご', easy: 'ことば', en: 'term' },
    meaning: say,
  }),
  [`${folder}/subject.yaml`]: stringify({
    ...{
      id: 'A1',
      group: 'A',
      title: say,
      summary: say,
      goals: ['一', '二', '三'],
      competencies: { K1: 1 },
      minutes: 60,
    },
    ...{ lessons: ['01-first'], related_links: [{ title: '案内', url: 'https://example.jp/', topic: 'T01' }] },
  }),
  [`${lesson}/lesson.yaml`]: stringify({
    ...{ id: 'A1-L01', title: say, minutes: 8, indicators: ['K1-1'], terms: ['some-term'], as_of: '2026-11-01' },
    references: [{ id: 'some-act', at: '第1条', for: '根拠' }],
    figures: [{ file: 'figure-flow.svg', alt: '流れを示す図' }],
    check: { question: 'どれですか。', options: ['一', '二'], answer: 2, explanation: '二です。' },
  }),
  [`${lesson}/text.ja.md`]: `## 窓口で\n${paragraph}\n![figure-flow.svg]\n\n## 決まり\n${paragraph}\n## 避けること\n${paragraph}`,
  [`${lesson}/text.easy.md`]: `${'{話|はなし}を {最後|さいご}まで {聞|き}きます。\n'.repeat(15)}`,
  [`${lesson}/text.en.md`]: `${'This lesson is about listening. '.repeat(12)}\n`,
  [`${lesson}/figure-flow.svg`]:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 100"><rect id="box" width="9" height="9" fill="#0017c1"/></svg>\n',
  [`${folder}/questions.yaml`]: stringify(questions()),
  '2-practice/guidance.ja.md': '## 手引き\n**大切**なことです。\n',
  ...Object.fromEntries(
    ['task-sheet', 'entry', 'report'].map((name) => [
      `2-practice/${name}.yaml`,
      stringify({
        title: say,
        purpose: say,
        fields: [{ name: 'goal', label: say, hint: say, max: 100, required: true }],
      }),
    ]),
  ),
  '2-practice/rubric.yaml': stringify({
    criteria: [1, 2, 3, 4, 5, 6].map((number) => ({
      ...{ id: `c${number}`, competency: 'K1', indicators: ['K1-1'], title: say, question: 'できているか。' },
      anchors: [1, 2, 3, 4, 5].map((level) => ({ level, statement: `段階${level}です。` })),
    })),
  }),
  '3-case-review/observation-form.yaml': stringify({
    rows: [1, 2, 3, 4].map((number) => ({
      id: `o${number}`,
      competency: 'K1',
      indicators: ['K1-1'],
      act: '尋ねる',
      strong: '良い',
      weak: '弱い',
    })),
  }),
};

function questions(): unknown[] {
  const base = (number: number, type: string) => ({
    ...{ id: `A1-Q${String(number).padStart(2, '0')}`, type, indicator: 'K1-1', difficulty: 1 + (number % 3) },
    uses: number > 9 ? ['final-test'] : ['quiz', 'check-test'],
    ...{ lesson: 'A1-L01', stem: `問い${number}はどれですか。`, explanation: 'このように考えるとよいためです。' },
  });
  const single = { options: ['い', 'ろ', 'は', 'に'], answer: 2 };
  return [
    { ...base(1, 'multiple'), options: ['い', 'ろ', 'は', 'に'], answer: [1, 3] },
    { ...base(2, 'ordering'), steps: ['一', '二', '三', '四'] },
    {
      ...base(3, 'matching'),
      pairs: ['一', '二', '三'].map((left) => ({ left, right: `右${left}` })),
      distractors: ['右四'],
    },
    {
      ...base(4, 'case'),
      parts: [1, 2].map((part) => ({
        stem: `小問${part}です。`,
        type: 'single',
        ...single,
        explanation: 'このように考えます。よく読みましょう。',
      })),
    },
    ...[5, 6, 7, 8, 9, 10, 11, 12].map((number) => ({ ...base(number, 'single'), ...single })),
  ];
}

/** A tiny curriculum in a temporary folder, with some files changed by `edits`; gone after the test. */
export function givenCurriculum(edits: Record<string, (content: string) => string> = {}): string {
  const home = mkdtempSync(join(tmpdir(), 'curriculum-'));
  cleanups.push(() => rmSync(home, { recursive: true, force: true }));
  cpSync(resolve('curriculum/code-lists'), join(home, 'code-lists'), { recursive: true });
  for (const [path, content] of Object.entries(files)) write(join(home, 'tiny', path), content);
  for (const [path, edit] of Object.entries(edits)) write(join(home, 'tiny', path), edit(files[path] ?? ''));
  return join(home, 'tiny');
}

/** The whole file, for looking up the line of something in it. */
export const lineOf = (directory: string, path: string, part: string): number =>
  readFileSync(join(directory, path), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(part)) + 1;

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const cleanups: (() => void)[] = [];
export const removeCurricula = (): void => {
  for (const cleanup of cleanups.splice(0)) cleanup();
};
