import fc from 'fast-check';
import { nextStepFrom } from '#practice/next-step-from';
import type { PracticeState } from '#practice/practice.queries';
import { coverageOf, isCovered, progressOf } from '#practice/requirements';
import { entryKinds } from '#practice-log/practice-entry.entity';

const required = { deep: 1, short: 3, preventive: 1 };
const deadline = new Date('2027-03-31T08:00:00Z');

describe('requirements', () => {
  it('are met by enough of each kind, and by nothing else', () => {
    expect(isCovered(required, ['deep', 'short', 'short', 'short', 'preventive'])).toBe(true);
    expect(isCovered(required, ['deep', 'deep', 'short', 'short', 'preventive'])).toBe(false);
    expect(isCovered({ deep: 0, short: 1, preventive: 0 }, ['short'])).toBe(true);
  });

  it('never count more than is asked for', () => {
    const kinds = fc.array(fc.constantFrom(...entryKinds), { maxLength: 12 });
    fc.assert(
      fc.property(kinds, (chosen) => {
        const { done, total } = progressOf(coverageOf(required, chosen));
        expect(total).toBe(5);
        expect(done <= total).toBe(true);
        expect(done === total).toBe(isCovered(required, chosen));
      }),
    );
  });
});

describe('the next step', () => {
  const state = (values: Partial<PracticeState>): PracticeState => ({
    sheet: 'approved',
    sheetComment: null,
    report: 'draft',
    reportRound: 0,
    appealedWork: null,
    resubmitBy: null,
    entries: [],
    ...values,
  });
  const code = (values: Partial<PracticeState>) =>
    nextStepFrom(state(values), { deep: 0, short: 1, preventive: 0 }, deadline).headingKey.split('.')[2];

  it.each([
    [{ sheet: null, report: null }, 'task'],
    [{ sheet: 'draft', report: null }, 'task'],
    [{ sheet: 'returned', report: null }, 'taskReturned'],
    [{ sheet: 'submitted', report: null }, 'waitTask'],
    [{}, 'entries'],
    [{ entries: [{ id: 1, kind: 'short', status: 'draft' }] }, 'share'],
    [{ entries: [{ id: 1, kind: 'short', status: 'queried' }] }, 'queried'],
    [{ entries: [{ id: 1, kind: 'short', status: 'shared' }] }, 'confirm'],
    [{ entries: [{ id: 1, kind: 'deep', status: 'shared' }] }, 'entries'],
    [{ entries: [{ id: 1, kind: 'short', status: 'confirmed' }] }, 'report'],
    [{ report: 'marking' }, 'waitReport'],
    [{ report: 'returned' }, 'reportReturned'],
  ] as [Partial<PracticeState>, string][])('after %j is %s', (values, expected) => {
    expect(code(values)).toBe(expected);
  });

  it('leads to the one draft there is, and to the list where there are several', () => {
    const draft = (id: number) => ({ id, kind: 'short' as const, status: 'draft' as const });
    const href = (entries: PracticeState['entries']) => nextStepFrom(state({ entries }), required, deadline).href;
    expect(href([draft(7)])).toBe('/practice/entries/7');
    expect(href([draft(7), draft(8)])).toBe('/practice/entries');
  });

  it('of a returned report has a deadline only where the course sets one', () => {
    expect(nextStepFrom(state({ report: 'returned' }), required, deadline).dueAt).toBeNull();
    const limited = state({ report: 'returned', resubmitBy: new Date(0) });
    expect(nextStepFrom(limited, required, deadline).dueAt).toBe(deadline);
  });
});
