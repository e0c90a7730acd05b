import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { proposesKept } from '#platform/forms/merge-proposal';
import { camelCase } from '#practice-log/form-fields';
import { wordDifference } from '#wording/word-difference';
import { MOST_LINES, planField, plannedFields } from './plan.form.js';
import { planLines } from './plan.page.js';
import type { PlannedRow } from './planned-evidence.entity.js';
import { practicePaths } from './practice.paths.js';
import { type TaskSheetForm, taskSheetTexts } from './task-sheet.form.js';
import type { TaskSheetText } from './task-sheets.queries.js';

type Typed = Readonly<Record<string, unknown>>;
type Sheet = Omit<TaskSheetForm, 'version'> & { readonly plan: readonly PlannedRow[] };

/** The task sheet was saved in another window meanwhile: each part that differs, as it is kept and as it was just sent. */
export function taskMergePage(curriculum: PublishedCurriculum, kept: TaskSheetText, sent: Sheet, typed: Typed): object {
  const labels = new Map(
    curriculum.document.practice.taskSheet.fields.map(({ name, label }) => [camelCase(name), label]),
  );
  const named = (ids: readonly string[]) =>
    curriculum.document.competencies.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const periodOf = ({ startsOn, endsOn }: Pick<Sheet, 'startsOn' | 'endsOn'>) => ({ startsOn, endsOn });
  const differ = <T>(part: (sheet: Sheet | TaskSheetText) => T) =>
    JSON.stringify(part(kept)) === JSON.stringify(part(sent)) ? null : { kept: part(kept), sent: part(sent) };
  const proposing = (part: object | null, fields: RegExp, isEmpty: boolean) =>
    part && { ...part, proposed: proposesKept(typed, (field) => fields.test(field), isEmpty) };
  const plans = differ(({ plan }) => fieldsOfPlan(plan));
  return {
    texts: taskSheetTexts.map((name) => ({
      ...{ name, label: labels.get(name) ?? null, labelKey: `practice.fields.${name}`, sent: sent[name] },
      ...{ differs: kept[name] !== sent[name], pieces: wordDifference(kept[name], sent[name]) },
      proposed: proposesKept(typed, (field) => field === name, sent[name] === ''),
    })),
    competencies: proposing(
      differ(({ competencies }) => named(competencies)),
      /^competencies$/,
      sent.competencies.length === 0,
    ),
    period: proposing(differ(periodOf), /^(starts|ends)On$/, !sent.startsOn && !sent.endsOn),
    plan: proposing(
      plans && { kept: planLines(curriculum, kept.plan), sent: planLines(curriculum, sent.plan) },
      /^plan\d+-/,
      sent.plan.length === 0,
    ),
    hidden: [
      ...sent.competencies.map((value) => ({ name: 'competencies', value })),
      ...Object.entries(periodOf(sent)).map(([name, value]) => ({ name, value: value ?? '' })),
      ...fieldsOfPlan(sent.plan),
    ],
    version: kept.rowVersion,
    draftKey: taskDraftKey(kept),
    paths: { overview: practicePaths.overview, task: practicePaths.task },
  };
}

/** Where a browser keeps what of a sheet was typed and not yet saved. */
export const taskDraftKey = ({ id }: Pick<TaskSheetText, 'id'>): string => `task-sheet-${id}`;

/** What the merge page sent: where the kept version was chosen it stands in the place of the sent one. */
export function chosenOfSheet(body: Typed, kept: TaskSheetText): Typed {
  const isKept = (part: string) => body[`take-${part}`] === 'kept';
  const texts = taskSheetTexts.filter(isKept).map((name) => [name, kept[name]]);
  const others: Typed = {
    ...(isKept('competencies') ? { competencies: kept.competencies } : {}),
    ...(isKept('period') ? { startsOn: kept.startsOn ?? '', endsOn: kept.endsOn ?? '' } : {}),
  };
  return { ...body, ...Object.fromEntries(texts), ...others, ...(isKept('plan') ? bodyOfPlan(kept.plan) : {}) };
}

/** The lines of a plan as the fields of its form, one for each value. */
const fieldsOfPlan = (rows: readonly PlannedRow[]) =>
  rows.flatMap((row) =>
    plannedFields.flatMap((name) =>
      [row[name] ?? ''].flat().map((value) => ({ name: planField(row.position, name), value: String(value) })),
    ),
  );

/** The same for every line there may be, so that none of another plan is left beside them. */
const bodyOfPlan = (rows: readonly PlannedRow[]): Typed => {
  const lines = Array.from({ length: MOST_LINES }, (_, index) => index + 1);
  return Object.fromEntries(
    lines.flatMap((position) => {
      const row = rows.find((one) => one.position === position);
      return plannedFields.map((name) => [planField(position, name), row?.[name] ?? undefined]);
    }),
  );
};
