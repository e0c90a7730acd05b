import { Clock } from '#platform/clock/clock';
import { unknownYet } from '#practice-log/entry-text';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import type { TestApp } from '../support/app';
import type { Visitor } from '../support/visitor';

export const ORIGIN = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An entry as a file of the second format holds it. */
export const filed = (number: number, text: object = {}, beside: object = {}) => ({
  id: number,
  origin: ORIGIN(number),
  status: 'confirmed',
  sharedAt: '2025-12-01T00:00:00.000Z',
  version: 3,
  text: {
    ...unknownYet,
    kind: 'short',
    duty: 'consultation',
    practisedOn: '2025-11-20',
    channel: 'visit',
    minutes: 40,
    topics: ['T03'],
    language: 'vi',
    interpretation: 'isa_phone',
    competencies: ['K1'],
    title: `前の期の記録 ${number}`,
    situation: '退職して保険証がなくなったと相談された。',
    action: '在留期限を確かめた。次に収入を確かめた。',
    ...text,
  },
  ownNote: '',
  earlierVersions: [],
  quotes: [],
  confirmations: [],
  ...beside,
});

export const logFile = (entries: readonly unknown[], beside: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      ...{ format: 'kakehashi.practice-log/2', cohort: '2025-2', exportedAt: '2026-02-01T00:00:00.000Z' },
      ...{ entries, taskSheet: null, report: null, ...beside },
    }),
  );

/** A day on which nothing can have been practised yet. */
export const tomorrow = (house: TestApp): string =>
  new Date(house.get(Clock).now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);

export const bring = (visitor: Visitor, bytes: Buffer, name = 'practice-log.json') =>
  visitor.upload(practiceLogPaths.import, [{ name, bytes }]);

/** A file with a little of everything that can be said about one. */
export const variedFile = (house: TestApp): Buffer => {
  const quote = { field: 'action', startsAt: 0, endsAt: 10, quote: '在留期限を確かめた。', indicators: ['K1-2'] };
  return logFile([
    filed(1, {}, { quotes: [quote], confirmations: [{ status: 'confirmed', supervisorName: '助言 はなこ' }] }),
    filed(
      2,
      { topics: ['T03', 'T77'], situation: '連絡先は090-1234-5678です。' },
      { quotes: [{ ...quote, quote: 'ない文。' }] },
    ),
    filed(3, { practisedOn: tomorrow(house) }),
  ]);
};

/** An entry that came in with a file, with a sentence that it proposes; and another file that waits. */
export async function broughtLog(house: TestApp, who: { personId: number; enrolmentId: number }): Promise<number> {
  const visitor = await house.as(who.personId);
  const quote = { field: 'action', startsAt: 0, endsAt: 10, quote: '在留期限を確かめた。', indicators: ['K1-2'] };
  await bring(visitor, logFile([filed(9, {}, { quotes: [quote] })]));
  const [file] = await house.rows<{ id: number }>('SELECT id FROM log_imports WHERE enrolment_id = $1', [
    who.enrolmentId,
  ]);
  await visitor.post(practiceLogPaths.importEntries, { file: String(file?.id) });
  await bring(visitor, variedFile(house));
  const [entry] = await house.rows<{ id: number }>('SELECT id FROM practice_entries WHERE import_id = $1', [file?.id]);
  return entry?.id ?? 0;
}
