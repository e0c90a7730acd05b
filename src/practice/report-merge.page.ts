import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeForm } from '#curriculum/practice-document';
import { proposesKept } from '#platform/forms/merge-proposal';
import { camelCase } from '#practice-log/form-fields';
import { wordDifference } from '#wording/word-difference';
import { practicePaths } from './practice.paths.js';
import type { ReportText } from './practice.queries.js';
import { answerField, askedTexts, textOf } from './report.form.js';
import { type ReportDesk, reportDraftKey } from './report.page.js';

type Typed = Readonly<Record<string, unknown>>;

/** The report was saved in another window meanwhile: each field that differs, as it is kept and as it was just sent. */
export function reportMergePage({ curriculum, report, entries, points }: ReportDesk, typed: Typed): object {
  const labels = new Map<string, LocalizedText>([
    ...curriculum.document.practice.report.fields.map(({ name, label }) => [camelCase(name), label] as const),
    ...points.map(({ criterion }) => [answerField(criterion.id), criterion.title] as const),
  ]);
  const texts = [...labels].map(([name, label]) => {
    const [kept, sent] = [keptIn(report, name), String(typed[name] ?? '')];
    const proposed = proposesKept(typed, (field) => field === name, sent === '');
    return {
      name,
      label,
      labelKey: null,
      sent,
      differs: kept !== sent,
      pieces: wordDifference(kept, sent),
      proposed,
    };
  });
  const sentIds = [typed['entryIds'] ?? []].flat().map(Number);
  const titlesOf = (ids: readonly number[]) => entries.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  return {
    texts,
    version: report.rowVersion,
    choices: {
      sentIds,
      sent: titlesOf(sentIds),
      kept: titlesOf(report.entryIds),
      proposed: proposesKept(typed, (field) => field === 'entryIds', sentIds.length === 0),
      differs: [...sentIds].sort().join() !== [...report.entryIds].sort().join(),
    },
    action: practicePaths.report,
    draftKey: reportDraftKey(report),
    paths: { overview: practicePaths.overview, report: practicePaths.report },
  };
}

const keptIn = (report: ReportText, name: string): string =>
  name.startsWith('answer-') ? (report.answers[name.slice('answer-'.length)] ?? '') : textOf(report, name);

/** What the merge page sent: where the kept version was chosen it stands in the place of the sent one. */
export function chosenOf(body: Typed, report: ReportText, form: PracticeForm): Typed {
  const isKept = (name: string) => body[`take-${name}`] === 'kept';
  const answers = Object.keys(body).filter((name) => name.startsWith('answer-'));
  const taken = [...askedTexts(form), ...answers].filter(isKept).map((name) => [name, keptIn(report, name)]);
  const ids = isKept('entryIds') ? { entryIds: report.entryIds.map(String) } : {};
  return { ...body, ...Object.fromEntries(taken), ...ids };
}
