import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { facts, heading, list, written } from '#platform/documents/blocks';
import type { DocumentWords } from '#platform/documents/document-words';
import type { Block } from '#platform/documents/flowing-documents';
import { camelCase } from '#practice-log/form-fields';
import { planLines } from './plan.page.js';
import type { PlanLine } from './plan.queries.js';
import { sheetParts } from './task-sheet-review.entity.js';
import type { TaskSheetText } from './task-sheets.queries.js';

/** The task sheet, its plan with the entries that fulfil it, and what trainers said to it. */
export function sheetBlocks(
  sheet: TaskSheetText,
  lines: readonly PlanLine[],
  { curriculum }: { readonly enrolment: EnrolmentContext; readonly curriculum: PublishedCurriculum },
  words: DocumentWords,
): Block[] {
  const { say, lang, text, day } = words;
  const { taskSheet } = curriculum.document.practice;
  const period = sheet.startsOn && sheet.endsOn ? `${day(sheet.startsOn)} – ${day(sheet.endsOn)}` : null;
  return [
    heading(2, say('practice.task.title'), lang, true),
    ...facts(
      [
        { term: say('practice.record.status'), value: say(`practice.taskStatus.${sheet.status}`) },
        { term: say('practice.task.period'), value: period },
        { term: say('practice.fields.competencies'), value: sheet.competencies.join(' / ') },
      ],
      lang,
    ),
    ...taskSheet.fields.flatMap(({ name, label }) => textUnder(sheet, name, text(label) ?? '', lang)),
    ...(lines.length > 0 ? [heading(3, say('practice.plan.title'), lang)] : []),
    ...planLines(curriculum, lines).flatMap((line, at) => planned(line, lines[at]?.entries ?? [], words)),
    ...(sheet.reviews.length > 0 ? [heading(3, say('practice.task.trainerComment'), lang)] : []),
    ...sheet.reviews.flatMap((review) => reviewBlocks(review, words)),
  ];
}

function textUnder(sheet: TaskSheetText, name: string, label: string, lang: 'ja' | 'en'): Block[] {
  const body = written(String(sheet[camelCase(name) as keyof TaskSheetText] ?? ''));
  return body.length > 0 ? [heading(3, label, lang), ...body] : [];
}

function planned(
  line: ReturnType<typeof planLines>[number],
  entries: PlanLine['entries'],
  words: DocumentWords,
): Block[] {
  const { say, lang, text, day } = words;
  const way = line.isAlternative
    ? [say(line.wayKey), text(line.simulation?.title ?? null), line.reason].filter(Boolean)
    : [];
  return [
    heading(4, `${line.position}. ${say(line.kindKey)} / ${say(line.dutyKey)}`, lang),
    ...facts(
      [
        { term: say('practice.plan.competencies'), value: line.competencies },
        { term: say('practice.fields.shownBy'), value: line.shownBy, lang: 'ja' },
        { term: say('practice.fields.dueOn'), value: line.dueOn && day(line.dueOn) },
        { term: say('practice.fields.way'), value: way.join('\n') },
        {
          term: say('practice.plan-done.done'),
          value: entries.map(({ title }) => title).join('\n') || say('practice.plan-done.notYet'),
        },
      ],
      lang,
    ),
  ];
}

function reviewBlocks(
  { round, outcome, comment, reasons, decidedAt }: TaskSheetText['reviews'][number],
  words: DocumentWords,
): Block[] {
  const { say, lang, day } = words;
  const head = [
    say(`practice.taskStatus.${outcome}`),
    say('practice.task-sheet.round', { round }),
    day(new Date(decidedAt)),
  ];
  return [
    heading(4, head.join(' · '), lang),
    ...written(comment),
    ...list(
      sheetParts.flatMap((part) => (reasons[part] ? [`${say(`practice.parts.${part}`)}: ${reasons[part]}`] : [])),
      lang,
    ),
  ];
}
