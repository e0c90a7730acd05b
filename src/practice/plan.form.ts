import { competencyIds } from '#competencies/judgement.entity';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { OneOf, OptionalDay, OptionalText, SomeOf } from '#platform/forms/rules';
import { type EntryDuty, type EntryKind, entryDuties, entryKinds } from '#practice-log/practice-entry.entity';
import { gapsOf, lacking, planCoverage } from './plan-coverage.js';
import { type EvidenceWay, evidenceWays, type PlannedRow } from './planned-evidence.entity.js';

/** How many lines a plan can have: a few, deep ones. */
export const MOST_LINES = 8;

class PlannedRowForm {
  @OneOf(entryKinds) kind: EntryKind = 'short';
  @OneOf(entryDuties) duty: EntryDuty = 'consultation';
  @SomeOf(competencyIds, 0) competencies: string[] = [];
  @OptionalDay() dueOn: string | null = null;
  @OptionalText(500) shownBy = '';
  @OneOf(evidenceWays) way: EvidenceWay = 'own';
  @OptionalText(500) reason = '';
  @OptionalText(60) simulation = '';
}
export const plannedFields = [
  ...['kind', 'duty', 'competencies', 'dueOn', 'shownBy', 'way', 'reason', 'simulation'],
] as (keyof PlannedRow)[];

/** The name of a field of line `position` in the page: `plan3-dueOn`. */
export const planField = (position: number, name: string): string => `plan${position}-${name}`;

export interface TypedPlan {
  readonly rows: PlannedRow[];
  readonly errors: FieldError[];
}

/** The lines that somebody wrote in. Where nothing says what will show, there is no line. */
export function planIn(body: Readonly<Record<string, unknown>>): TypedPlan {
  const rows: PlannedRow[] = [];
  const errors: FieldError[] = [];
  for (let position = 1; position <= MOST_LINES; position += 1) {
    const form = readForm(PlannedRowForm, fieldsOf(body, position));
    if (!form.ok) errors.push(...form.errors.map(({ field, code }) => ({ field: planField(position, field), code })));
    else if (isWritten(form.values)) rows.push(lineOf(position, form.values));
  }
  return { rows, errors };
}

const fieldsOf = (body: Readonly<Record<string, unknown>>, position: number): Record<string, unknown> =>
  Object.fromEntries(
    plannedFields.flatMap((name) => {
      const value = body[planField(position, name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const isWritten = ({ competencies, dueOn, shownBy, reason }: PlannedRowForm): boolean =>
  competencies.length > 0 || dueOn !== null || shownBy !== '' || reason !== '';

/** A preventive act instead of a consultation serves the other duty; of the own window nothing has to be said. */
const lineOf = (position: number, { way, duty, reason, simulation, ...rest }: PlannedRowForm): PlannedRow => ({
  ...rest,
  position,
  way,
  duty: way === 'preventive_act' ? 'preventive' : duty,
  reason: way === 'own' ? '' : reason,
  simulation: way === 'simulated' && simulation !== '' ? simulation : null,
});

/** What the plan still lacks before it can be handed in. */
export const unfinishedPlan = (rows: readonly PlannedRow[]): FieldError[] => [
  ...rows.flatMap((row) =>
    lacking(row).map((name): FieldError => ({ field: planField(row.position, name), code: 'required' })),
  ),
  ...(gapsOf(planCoverage(rows)).length > 0 ? [{ field: 'plan', code: 'plan_has_gaps' }] : []),
];
