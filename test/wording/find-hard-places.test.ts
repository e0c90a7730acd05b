import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { withoutMarkup } from '#curriculum/japanese';
import { acts, kept, loans, plainer } from '#wording/dictionary-hard-words';
import { findHardPlaces } from '#wording/find-hard-places';
import { sentencesIn } from '#wording/find-hard-sentences';
import { root } from '../house/rooms';

/** Each place as `kind: words → instead`, with a star where the words fit. */
const told = (text: string) =>
  findHardPlaces(text).map(
    ({ kind, start, end, instead, fits }) =>
      `${kind}: ${text.slice(start, end)}${instead ? ` → ${instead}${fits ? '*' : ''}` : ''}`,
  );

const exercises = join(root, 'curriculum/coordinator/plain-japanese');
const rewritings = readdirSync(exercises).map(
  (name) =>
    parse(readFileSync(join(exercises, name), 'utf8')) as {
      id: string;
      notice: string;
      answer: { text: string } | string;
    },
);

describe('what is hard for somebody who is learning Japanese', () => {
  it('are words of offices, and it says what to say instead', () => {
    expect(told('書類を速やかに提出する。')).toEqual(['word: 速やかに → すぐに*', 'word: 提出 → 出す']);
    expect(told('可燃ごみは、集積所へ。')).toEqual([
      'word: 可燃ごみ → 燃えるごみ*',
      'word: 集積所 → ごみを置くところ*',
    ]);
  });

  it('are terms that have to stay, once in a text, and not where they are explained', () => {
    expect(told('在留カードを見せます。在留カードは大切です。')).toEqual([
      'term: 在留カード → 在留カード（日本に長くいる外国人のカード）*',
    ]);
    expect(told('在留カード（外国人のカード）を見せます。在留カードは大切です。納付書（払う紙）。')).toEqual([]);
  });

  it('is the longest word, and not the end of another one', () => {
    expect(told('納付書で払います。')).toEqual(['word: 納付書 → お金を払うための紙*']);
    expect(told('再入国許可が必要です。')).toEqual([
      'term: 再入国許可 → 再入国許可（日本を出て、もう一度入るための許可）*',
    ]);
    expect(told('退去強制の話をします。')).toEqual([
      'term: 退去強制 → 退去強制（法律の決まりで、国が日本から出すこと）*',
    ]);
    expect(told('サポートセンターで働く人の不平等。')).toEqual(['loan: サポート → 助けること']);
    expect(told('スキンケアを買いました。')).toEqual([]);
  });

  it('are polite forms beyond です and ます, and no verbs in their plain form', () => {
    expect(told('お待ちください。')).toEqual(['polite: お待ちください']);
    expect(told('ご確認をお願いいたします。')).toEqual(['word: 確認 → 見て確かめる', 'polite: いたします']);
    expect(told('お金を払ってください。お茶を飲みます。ご飯を食べます。')).toEqual([]);
  });

  it('are "must", double negation and the passive', () => {
    expect(told('払わなければなりません。')).toEqual(['must: なければなりません']);
    expect(told('使えないわけではありません。')).toEqual(['negative: ないわけではありません']);
    expect(told('日本語しか使えません。')).toEqual(['negative: しか使えません']);
    expect(told('休まざるを得ません。言わずにはいられない。')).toEqual([
      'negative: ざるを得ません',
      'negative: ずにはいられない',
    ]);
    expect(told('しかし使えません。たしかに来ません。しかたがない。水を飲まずにおまちなさい。')).toEqual([]);
    expect(told('市から手紙が発送されます。')).toEqual(['passive: されます']);
    expect(told('駅まで行かれますか。これは話された言葉でした。')).toEqual(['passive: された']);
  });

  it('are words for sounds, written in either script', () => {
    expect(told('頭がズキズキします。おなかがしくしくします。')).toEqual(['sound: ズキズキ', 'sound: しくしく']);
  });

  it('are years, hours and dates that are written as nowhere else in the world', () => {
    expect(told('令和9年1月4日')).toEqual(['era: 令和9年 → 2027年*']);
    expect(told('平成３１年、昭和64年、令和元年')).toEqual([
      'era: 平成３１年 → 2019年*',
      'era: 昭和64年 → 1989年*',
      'era: 令和元年 → 2019年*',
    ]);
    expect(told('13時に来てください。17:30に終わります。24時間いつでも。')).toEqual([
      'clock: 13時 → 午後1時*',
      'clock: 17:30 → 午後5時30分*',
    ]);
    expect(told('8/15')).toEqual(['slash: 8/15 → 8月15日*']);
    expect(told('家賃の1/2を出します。約1/3です。')).toEqual([]);
    expect(told('1/4に来ます。今年の1/2（土）です。')).toEqual(['slash: 1/4 → 1月4日*', 'slash: 1/2 → 1月2日*']);
    expect(told('9時〜12時')).toEqual(['range: 〜 → から*']);
  });

  it('are sentences that say too much, without what stands in brackets', () => {
    const long = 'きのう市役所に行ってお金のことを聞いたあとで、となりの町の病院に行って、薬をもらいました。';
    expect(findHardPlaces(long).map(({ kind }) => kind)).toEqual(['long']);
    expect(
      told('薬をもらいました（きのう市役所に行ってお金のことを聞いたあとで、となりの町の病院に行きました）。'),
    ).toEqual([]);
    expect(sentencesIn('一つ。\n二つ！ 三つ')).toMatchObject([{ length: 3 }, { length: 3 }, { length: 2 }]);
  });
});

describe('what it says instead', () => {
  it('holds no hard word itself', () => {
    const said = [acts, plainer, kept, loans].flatMap((list) =>
      list
        .trim()
        .split(/\s+/)
        .map((entry) => entry.split('=')[1] ?? ''),
    );
    expect(said.length).toBeGreaterThan(200);
    expect(said.flatMap(told)).toEqual([]);
  });
});

describe('the exercises of the course', () => {
  it.each(rewritings.map(({ id, notice }) => [id, notice]))('%s: much is found in the notice', (_, notice) => {
    expect(findHardPlaces(notice ?? '').length).toBeGreaterThanOrEqual(10);
  });

  it.each(rewritings.map(({ id, answer }) => [id, withoutMarkup(String(answer))]))(
    '%s: hardly anything is found in the answer',
    (_, answer) => {
      expect(told(answer ?? '').length).toBeLessThanOrEqual(4);
    },
  );
});

describe('whatever somebody writes', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '在留カード',
          '令和9年',
          '13:30',
          '8/15',
          '〜',
          '速やかに',
          '提出',
          '。',
          '、',
          '（',
          '）',
          '\n',
          'お待ちください',
          '御',
          '𠮷田',
          'サポート',
          'しか',
          'ません',
          '又は',
        ),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  it('its places lie in the text, in its order, and those of words do not overlap', () => {
    fc.assert(
      fc.property(text, (words) => {
        const places = findHardPlaces(words);
        for (const { start, end } of places) expect(0 <= start && start < end && end <= words.length).toBe(true);
        expect(places.map(({ start }) => start)).toEqual(
          places.map(({ start }) => start).sort((one, other) => one - other),
        );
        const ofWords = places.filter(({ kind }) => kind !== 'long' && kind !== 'kanji');
        for (const [at, { start }] of ofWords.entries()) expect(start >= (ofWords[at - 1]?.end ?? 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a term that was explained is not told again', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { kind, start, end, instead, fits } of findHardPlaces(words).filter(({ kind }) => kind === 'term')) {
          const explained = words.slice(0, start) + instead + words.slice(end);
          if (fits)
            expect(
              findHardPlaces(explained).filter((place) => place.kind === kind && place.instead === instead),
            ).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
