import fc from 'fast-check';
import { markResponse } from '#curriculum/mark-response';
import type { Question } from '#curriculum/question';
import { questionForPage, type Slot } from '#curriculum/question-for-page';
import { questionForReview } from '#curriculum/question-for-review';
import { readResponse } from '#curriculum/read-response';
import { type Response, rightResponse } from '#curriculum/response';

const base = {
  ...{ id: 'A1-Q01', subject: 'A1', lesson: 'A1-L01', indicator: 'K1-1', competency: 'K1', difficulty: 1 },
  ...{ uses: ['quiz' as const], references: [], stem: '問い', explanation: '秘密の説明' },
} as const;
const options = ['い', 'ろ', 'は', 'に'];
const single: Question = { ...base, type: 'single', options, answer: 3 };
const multiple: Question = { ...base, type: 'multiple', options, answer: [1, 3] };
const ordering: Question = { ...base, type: 'ordering', steps: ['一', '二', '三', '四'] };
const matching: Question = {
  ...{ ...base, type: 'matching', distractors: ['余り'] },
  pairs: ['あ', 'い', 'う'].map((left) => ({ left, right: `${left}の右` })),
};
const inParts: Question = {
  ...{ ...base, type: 'case' },
  parts: [
    { type: 'single', options, answer: 2, stem: '小問', explanation: '秘密の説明' },
    { type: 'multiple', options, answer: [2, 4], stem: '小問', explanation: '秘密の説明' },
  ],
};
const questions = [single, multiple, ordering, matching, inParts];

const position = fc.integer({ min: 1, max: 6 });
const maybe = fc.option(position);
const choices = fc.oneof(
  fc.record({ type: fc.constant('single' as const), chosen: position }),
  fc.record({ type: fc.constant('multiple' as const), chosen: fc.array(position, { maxLength: 6 }) }),
);
const responses: fc.Arbitrary<Response> = fc.oneof(
  choices,
  fc.record({ type: fc.constant('ordering' as const), places: fc.array(maybe, { maxLength: 6 }) }),
  fc.record({ type: fc.constant('matching' as const), rights: fc.array(maybe, { maxLength: 6 }) }),
  fc.record({ type: fc.constant('case' as const), parts: fc.array(fc.option(choices), { maxLength: 4 }) }),
);
const anyQuestion = fc.constantFrom(...questions);
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('marking', () => {
  test('points lie between 0 and 1, whatever is answered', () => {
    fc.assert(
      fc.property(anyQuestion, fc.option(responses), (question, response) => {
        const { points } = markResponse(question, response);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each(questions)('the right answer of $type gets the point, no answer gets nothing', (question) => {
    expect(markResponse(question, rightResponse(question))).toEqual({ points: 1 });
    expect(markResponse(question, null)).toEqual({ points: 0 });
  });

  test.each<[string, Question, Response, number]>([
    ['one of two right options', multiple, { type: 'multiple', chosen: [1] }, 0.5],
    ['one right and one wrong', multiple, { type: 'multiple', chosen: [1, 2] }, 0],
    ['everything ticked', multiple, { type: 'multiple', chosen: [1, 2, 3, 4] }, 0],
    ['two of four steps in place', ordering, { type: 'ordering', places: [1, 2, 4, 3] }, 0.5],
    ['one step left empty', ordering, { type: 'ordering', places: [1, 2, 3, null] }, 0.75],
    ['one of three pairs, a distractor', matching, { type: 'matching', rights: [1, 4, null] }, 0.33],
    ['one part of a case', inParts, { type: 'case', parts: [{ type: 'single', chosen: 2 }, null] }, 0.5],
  ])('%s', (_, question, response, points) => {
    expect(markResponse(question, response)).toEqual({ points });
  });
});

describe('the page', () => {
  test.each(questions)('shows no answer and no explanation of $type', (question) => {
    const page = JSON.stringify(questionForPage(question, 5, rightResponse(question)));
    expect(page).not.toContain('秘密');
    expect(page).not.toContain('answer');
  });

  test('shows everything that can be chosen, and the same order for the same seed', () => {
    fc.assert(
      fc.property(anyQuestion, seeds, (question, seed) => {
        const page = questionForPage(question, seed);
        expect(questionForPage(question, seed)).toEqual(page);
        if (page.type === 'single')
          expect(page.options.map((option) => option.text).sort()).toEqual([...options].sort());
        if (page.type === 'ordering')
          expect(page.steps.map((step) => step.text).sort()).toEqual(['一', '三', '二', '四'].sort());
        if (page.type === 'matching') expect(page.rights).toHaveLength(4);
      }),
    );
  });

  test('a form sent from the page of a saved answer reads as that answer', () => {
    fc.assert(
      fc.property(anyQuestion, seeds, (question, seed) => {
        const right = rightResponse(question);
        expect(readResponse(question, seed, sentFrom(questionForPage(question, seed, right)))).toEqual(right);
      }),
    );
  });

  test('odd fields count as left empty', () => {
    const odd = fc.oneof(
      fc.constant(undefined),
      fc.string(),
      fc.integer(),
      fc.array(fc.string()),
      fc.constantFrom('0', '-1', '99', '1e1'),
    );
    fc.assert(
      fc.property(anyQuestion, seeds, odd, (question, seed, value) => {
        const names = ['', '-1', '-2', '-3', '-4'].map((end) => `A1-Q01${end}`);
        const response = readResponse(question, seed, Object.fromEntries(names.map((name) => [name, value])));
        expect(markResponse(question, response).points).toBeLessThanOrEqual(1);
      }),
    );
    expect(readResponse(single, 1, { 'A1-Q01': '9' })).toBeNull();
  });
});

test('the review says what was right, what was chosen and why', () => {
  const review = questionForReview(multiple, { type: 'multiple', chosen: [1, 2] });
  expect(review).toMatchObject({ points: 0, isRight: false, explanation: '秘密の説明' });
  expect(review.rows.map((row) => [row.isRight, row.isChosen])).toEqual([
    [true, true],
    [false, true],
    [true, false],
    [false, false],
  ]);
  expect(questionForReview(inParts, null).parts).toHaveLength(2);
});

type Page = ReturnType<typeof questionForPage>;

/** What a browser would send from this page. */
function sentFrom(page: Page): Record<string, unknown> {
  const given = (slots: readonly Slot[]) => Object.fromEntries(slots.map((slot) => [slot.name, slot.given]));
  if (page.type === 'ordering') return given(page.steps);
  if (page.type === 'matching') return given(page.lefts);
  const choices = page.type === 'case' ? page.parts : [page];
  const chosen = choices.map(({ name, options: shown }) => [
    name,
    shown.filter((option) => option.chosen).map((option) => option.value),
  ]);
  return Object.fromEntries(chosen);
}
