import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { facts, heading, said } from '#platform/documents/blocks';
import type { DocumentWords } from '#platform/documents/document-words';
import type { Block, FlowingDocument } from '#platform/documents/flowing-documents';
import { entryBlocks } from '#practice-log/entry-blocks';
import type { ExportedLog } from '#practice-log/export-log';
import type { RecordBeside } from './record-rows.js';
import { reportBlocks } from './report-blocks.js';
import { sheetBlocks } from './sheet-blocks.js';

export interface RecordReading {
  readonly name: string;
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly log: ExportedLog;
  readonly beside: RecordBeside;
  readonly today: string;
}

/** Everything of a person's practice as a document of their own, private notes with it. */
export function recordDocument(reading: RecordReading, words: DocumentWords): FlowingDocument {
  const { name, enrolment, beside, today } = reading;
  const { say, day, language } = words;
  const number = String(enrolment.id).padStart(4, '0');
  const title = say('practice.record.title');
  return {
    identity: [name, number],
    language,
    title,
    author: name,
    running: title,
    madeOn: today,
    lead: [
      say('practice.record.whose', { name, cohort: enrolment.cohortCode, number, day: day(today) }),
      say('practice.record.private'),
    ],
    contents: say('practice.record.contents'),
    missing: say('practice.record.missing'),
    blocks: [
      ...(beside.sheet ? sheetBlocks(beside.sheet, beside.lines, reading, words) : []),
      ...logBlocks(reading, words),
      ...reportBlocks(beside, reading, words),
    ],
  };
}

function logBlocks({ curriculum, log, beside }: RecordReading, words: DocumentWords): Block[] {
  const { say, lang } = words;
  return [
    heading(2, say('practice-log.entries.title'), lang, true),
    ...(log.entries.length === 0 ? [said(say('practice-log.entries.noneHeading'), lang)] : []),
    ...log.entries.flatMap((entry) => [
      ...entryBlocks(
        {
          entry,
          versions: log.versions.get(entry.id) ?? [],
          quotes: log.quotes.filter(({ entryId }) => entryId === entry.id),
        },
        curriculum,
        words,
      ),
      ...beside.confirmations
        .filter(({ entryId }) => entryId === entry.id)
        .flatMap((one) => confirmationBlocks(one, words)),
    ]),
  ];
}

function confirmationBlocks(
  one: RecordBeside['confirmations'][number],
  { say, lang, instant }: DocumentWords,
): Block[] {
  return [
    heading(4, `${say('confirmation.ask.title')}: ${say(`confirmation.confirmationStatus.${one.status}`)}`, lang),
    ...facts(
      [
        { term: say('confirmation.fields.supervisorName'), value: one.supervisorName, lang: 'ja' },
        { term: say('practice.record.asked'), value: instant(one.sentAt) },
        { term: say('confirmation.ask.answeredAt'), value: one.answeredAt && instant(one.answeredAt) },
        { term: say('confirmation.fields.comment'), value: one.comment, lang: 'ja' },
        {
          term: say('confirmation.confirmationStatus.void'),
          value:
            one.voidReason &&
            `${say(`confirmation.voidReason.${one.voidReason}`)} ${one.voidedAt ? instant(one.voidedAt) : ''}`,
        },
      ],
      lang,
    ),
  ];
}
