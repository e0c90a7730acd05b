import fc from 'fast-check';
import { anonymousBody, HIDDEN } from '#marking/anonymous-body';
import { freshBlindNumber } from '#marking/blind-number';
import type { WorkBody } from '#marking/work-body';
import { workingDaysAfter } from '#platform/clock/working-days';

const heading = { ja: '背景', easy: '背景', en: 'Background' };
const body = (text: string): WorkBody => ({
  title: text,
  parts: [{ heading, text }],
  evidence: [{ title: text, facts: [], parts: [{ heading, text }] }],
});

describe('names in a work', () => {
  it('are hidden wherever they stand, with and without the blank between them', () => {
    const hidden = anonymousBody(body('例示市の見本 あおい（見本あおい、MIHON AOI）です。'), [
      '見本 あおい',
      '例示市',
      'Mihon Aoi',
    ]);
    expect(hidden.parts[0]?.text).toBe(`${HIDDEN}の${HIDDEN}（${HIDDEN}、${HIDDEN}）です。`);
    expect(hidden.evidence[0]?.parts[0]?.text).toBe(hidden.parts[0]?.text);
    expect(hidden.parts[0]?.heading).toBe(heading);
  });

  it('are hidden in part where a part stands alone or with an honorific, and not inside another word', () => {
    const hidden = (text: string) => anonymousBody(body(text), ['珠洲岡 あおい', 'SUZUOKA AOI', '大阪府 大阪']).title;
    expect(hidden('珠洲岡さんと、あおいさん。Suzuokaです。大阪で働く。')).toBe(
      `${HIDDEN}さんと、${HIDDEN}さん。${HIDDEN}です。${HIDDEN}で働く。`,
    );
    expect(hidden('あおいろの紙、新大阪駅')).toBe('あおいろの紙、新大阪駅');
  });

  it('that are too short to be sure are left alone', () => {
    expect(anonymousBody(body('森林の話'), ['森林']).title).toBe('森林の話');
  });

  it('never survive, whatever they are made of', () => {
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 3, maxLength: 12 })
          .filter((name) => name.trim() === name && name.length >= 3 && !HIDDEN.includes(name)),
        fc.string(),
        (name, text) => {
          expect(anonymousBody(body(`${text}${name}。`), [name]).title.toLowerCase()).not.toContain(
            `${name.toLowerCase()}。`,
          );
        },
      ),
    );
  });
});

describe('blind numbers', () => {
  it('are never one that is taken, and grow a digit when four get crowded', async () => {
    const number = await freshBlindNumber(async (candidate) => candidate.length === 'R-0000'.length);
    expect(number).toMatch(/^R-\d{5}$/);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20T05:00:00Z', 1, '2026-11-23'],
    ['2026-11-16T05:00:00Z', 10, '2026-11-30'],
    ['2026-11-20T16:00:00Z', 1, '2026-11-23'], // Saturday already in Japan
  ])('%s and %i of them lead to %s', (from, days, day) => {
    expect(workingDaysAfter(new Date(from), days)).toBe(day);
  });
});
