import { type CodeListName, codeLists } from '#curriculum/code-lists';
import type { CurriculumDocument } from '#curriculum/curriculum-document';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeForm } from '#curriculum/practice-document';
import type { WorkBody, WorkEvidence, WorkPart, WorkQuote } from '#marking/work-body';
import type { EntryText } from '#practice-log/entry-text';
import { stepInWords } from '#practice-log/entry-words';
import { camelCase } from '#practice-log/form-fields';
import type { QuoteRow } from '#practice-log/quotes.queries';
import type { PracticeReport } from './practice-report.entity.js';
import { type reportTexts, textOf } from './report.form.js';
import type { TaskSheet } from './task-sheet.entity.js';

/** What the markers read: the report and the chosen entries under the headings of their forms. Days are blurred to months. */
export function reportBody(
  document: CurriculumDocument,
  report: Pick<PracticeReport, (typeof reportTexts)[number] | 'further'>,
  sheet: Pick<TaskSheet, 'goal' | 'plannedEvidence'>,
  entries: readonly (EntryText & { readonly id: number })[],
  quotes: readonly QuoteRow[] = [],
): WorkBody {
  const { practice } = document;
  const texts = practice.report.fields.map(({ name }) => [name, textOf(report, camelCase(name))] as const);
  return {
    title: report.title,
    parts: partsOf(practice.report, { ...Object.fromEntries(texts), title: '' }),
    evidence: entries.map((entry) => ({
      ...evidenceOf(document, entry),
      quotes: quotesOf(
        document.practice.entry,
        entry,
        quotes.filter(({ entryId }) => entryId === entry.id),
      ),
    })),
    plan: partsOf(practice.taskSheet, { goal: sheet.goal, planned_evidence: sheet.plannedEvidence }),
  };
}

function evidenceOf({ practice, competencies, duties }: CurriculumDocument, entry: EntryText): WorkEvidence {
  const texts = practice.entry.fields.map(({ name }) => [
    name,
    String(entry[camelCase(name) as keyof EntryText] ?? ''),
  ]);
  const month = entry.practisedOn.slice(0, 7);
  const facts: WorkEvidence['facts'] = [
    { name: 'month', values: [same(month)] },
    { name: 'duty', values: duties.filter(({ id }) => id === entry.duty).map(({ name }) => name) },
    {
      name: 'competencies',
      values: competencies.filter(({ id }) => entry.competencies.includes(id)).map(({ id, name }) => coded(id, name)),
    },
    { name: 'channel', values: named('channels', [entry.channel]) },
    { name: 'topics', values: named('topics', entry.topics) },
    { name: 'interpretation', values: named('interpretation-means', [entry.interpretation]) },
    { name: 'partners', values: named('partner-types', entry.partners) },
    { name: 'steps', values: entry.steps.map((step, at) => same(`${at + 1}. ${stepLine(step)}`)) },
  ];
  return {
    title: entry.title,
    facts: facts.filter(({ values }) => values.length > 0),
    parts: partsOf(practice.entry, { ...Object.fromEntries(texts), title: '' }),
  };
}

/** Where the words that the trainee quoted stand in the texts of an entry; words that were changed since are left out. */
function quotesOf(form: PracticeForm, entry: EntryText, quotes: readonly QuoteRow[]): WorkQuote[] {
  const written = form.fields
    .map(({ name }) => camelCase(name))
    .filter((name) => name !== 'title' && entry[name as keyof EntryText]);
  return quotes.flatMap(({ field, quote, startsAt, indicators }) => {
    const text = String(entry[field]);
    const start = text.startsWith(quote, startsAt) ? startsAt : text.indexOf(quote);
    const part = written.indexOf(field);
    return part < 0 || start < 0 ? [] : [{ part, start, end: start + quote.length, indicators }];
  });
}

/** A step with the body and the way the client was brought there. */
function stepLine(step: EntryText['steps'][number]): string {
  const { partner, handover } = stepInWords(step);
  const met = [partner, handover].flatMap((one) => (one ? [one.ja] : []));
  return met.length > 0 ? `${step.what}（${met.join('・')}）` : step.what;
}

/** The fields of a form that hold text, in the form's order. */
const partsOf = (form: PracticeForm, texts: Readonly<Record<string, string>>): WorkPart[] =>
  form.fields.flatMap(({ name, label }) => (texts[name] ? [{ heading: label, text: texts[name] }] : []));

const named = (list: CodeListName, codes: readonly string[]): LocalizedText[] =>
  codes.map((code) => codeLists()[list].find((one) => one.code === code)?.name ?? same(code));

const coded = (id: string, name: LocalizedText): LocalizedText => ({
  ja: `${id} ${name.ja}`,
  easy: `${id} ${name.easy}`,
  en: `${id} ${name.en}`,
});

const same = (text: string): LocalizedText => ({ ja: text, easy: text, en: text });
