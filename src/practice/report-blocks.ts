import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { HandedInBody } from '#marking/works.queries';
import { facts, heading, list, said, written } from '#platform/documents/blocks';
import type { DocumentWords } from '#platform/documents/document-words';
import type { Block } from '#platform/documents/flowing-documents';
import { camelCase } from '#practice-log/form-fields';
import type { ReportText } from './practice.queries.js';
import { editableReports } from './practice-report-status.js';
import type { RecordBeside } from './record-rows.js';
import { textOf } from './report.form.js';
import { resultView } from './report-result.page.js';

interface Course {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
}

/** The report as it stands while it may be changed, each round as it was handed in, and the marks that were released for it. */
export function reportBlocks(beside: RecordBeside, course: Course, words: DocumentWords): Block[] {
  const { report, works, released } = beside;
  if (!report) return [];
  const { say, lang } = words;
  return [
    heading(2, say('practice.report.title'), lang, true),
    ...facts([{ term: say('practice.record.status'), value: say(`practice.reportStatus.${report.status}`) }], lang),
    ...(editableReports.includes(report.status) ? draftBlocks(report, course.curriculum, words) : []),
    ...works.flatMap((work) => [
      ...roundBlocks(work, words),
      ...resultBlocks(
        released.find(({ round }) => round === work.round),
        course,
        words,
      ),
    ]),
  ];
}

function draftBlocks(report: ReportText, curriculum: PublishedCurriculum, { say, lang, text }: DocumentWords): Block[] {
  const parts = curriculum.document.practice.report.fields.flatMap(({ name, label }) => {
    const body = written(textOf(report, camelCase(name)));
    return body.length > 0 ? [heading(4, text(label) ?? '', lang), ...body] : [];
  });
  return parts.length > 0 ? [heading(3, say('practice.reportStatus.draft'), lang), ...parts] : [];
}

function roundBlocks({ round, handedInAt, body }: HandedInBody, { say, lang, text, instant }: DocumentWords): Block[] {
  return [
    heading(3, say('practice.report-result.round', { round }), lang),
    ...facts(
      [
        { term: say('practice.report.submittedAt'), value: instant(handedInAt) },
        { term: say('practice.fields.title'), value: body.title, lang: 'ja' },
        {
          term: say('practice.fields.entryIds'),
          value: body.evidence.map(({ title }) => title).join('\n'),
          lang: 'ja',
        },
        {
          term: say('practice.attachments.title'),
          value: (body.attachments ?? []).map(({ name }) => name).join('\n'),
          lang: 'ja',
        },
      ],
      lang,
    ),
    ...body.parts.flatMap((part) => [heading(4, text(part.heading) ?? '', lang), ...written(part.text)]),
    ...(body.answers ?? []).flatMap(({ criterion, comments, answer }) => [
      heading(4, `${say('practice.fields.answer')}: ${text(criterion)}`, lang),
      ...list([...comments], 'ja'),
      ...written(answer),
    ]),
  ];
}

function resultBlocks(
  work: RecordBeside['released'][number] | undefined,
  { enrolment, curriculum }: Course,
  words: DocumentWords,
): Block[] {
  const { say, lang, text, instant } = words;
  if (!work) return [said(say('practice.report-copy.noResult'), lang)];
  const result = resultView(enrolment, curriculum, work);
  return [
    heading(4, say('practice.report-copy.result'), lang),
    ...facts(
      [
        { term: say('practice.report-result.outcome'), value: say(result.outcomeKey) },
        { term: say('practice.report-result.releasedAt'), value: instant(work.releasedAt) },
        { term: say('practice.report-result.method'), value: say(result.methodKey) },
        ...result.criteria.map(({ title, competency, level, levelName, statement, comments, aim, aimKey }) => ({
          term: `${text(title)} (${competency})`,
          lang: 'ja' as const,
          value: [
            [level, text(levelName)].filter(Boolean).join(' '),
            statement,
            ...comments.map((comment) => `${say('practice.report-result.comment')} ${comment}`),
            ...(aim ? [`${say(aimKey)} ${aim}`] : []),
          ]
            .filter(Boolean)
            .join('\n'),
        })),
      ],
      lang,
    ),
    ...work.comments.flatMap((comment) => written(`${say('practice.report-result.trainer')}: ${comment}`)),
  ];
}
