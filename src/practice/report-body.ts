import { type CodeListName, codeLists } from '#curriculum/code-lists';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeDocument, PracticeForm } from '#curriculum/practice-document';
import type { WorkAttachment, WorkBody, WorkEvidence, WorkPart } from '#marking/work-body';
import type { EntryText } from '#practice-log/entry-text';
import type { PracticeReport } from './practice-report.entity.js';

/** What the markers read: the report and the chosen entries under the headings of their forms. Days are blurred to months. */
export function reportBody(
  practice: PracticeDocument,
  report: PracticeReport,
  entries: readonly EntryText[],
  attachments: readonly WorkAttachment[],
): WorkBody {
  const { title, background, course, outcome, learning } = report;
  return {
    title,
    parts: partsOf(practice.report, { background, course, outcome, learning }),
    evidence: entries.map((entry) => evidenceOf(practice.entry, entry)),
    attachments,
  };
}

function evidenceOf(form: PracticeForm, entry: EntryText): WorkEvidence {
  const { title, situation, action, outcome, reflection } = entry;
  const month = entry.practisedOn.slice(0, 7);
  const facts: WorkEvidence['facts'] = [
    { name: 'month', values: [same(month)] },
    { name: 'channel', values: named('channels', [entry.channel]) },
    { name: 'topics', values: named('topics', entry.topics) },
    { name: 'interpretation', values: named('interpretation-means', [entry.interpretation]) },
    { name: 'partners', values: named('partner-types', entry.partners) },
  ];
  return {
    title,
    facts: facts.filter(({ values }) => values.length > 0),
    parts: partsOf(form, { situation, action, outcome, reflection }),
  };
}

/** The fields of a form that hold text, in the form's order. */
const partsOf = (form: PracticeForm, texts: Readonly<Record<string, string>>): WorkPart[] =>
  form.fields.flatMap(({ name, label }) => (texts[name] ? [{ heading: label, text: texts[name] }] : []));

const named = (list: CodeListName, codes: readonly string[]): LocalizedText[] =>
  codes.map((code) => codeLists()[list].find((one) => one.code === code)?.name ?? same(code));

const same = (text: string): LocalizedText => ({ ja: text, easy: text, en: text });
