import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { entryDuties, entryKinds } from '#practice-log/practice-entry.entity';
import { MOST_LINES, planField, plannedFields } from './plan.form.js';
import { gapsOf, planCoverage } from './plan-coverage.js';
import { evidenceWays, type PlannedRow } from './planned-evidence.entity.js';
import type { Requirements } from './requirements.js';

type Typed = Readonly<Record<string, unknown>>;
type ErrorsByField = Readonly<Record<string, string | null>>;

/** Every field of every line, for the summary of errors. */
export const planFields: readonly string[] = [
  'plan',
  ...Array.from({ length: MOST_LINES }, (_, index) => plannedFields.map((name) => planField(index + 1, name))).flat(),
];

/** The lines of the plan as a form: those that are written, and as many empty ones as the course asks for. */
export function planForm(
  curriculum: PublishedCurriculum,
  rows: readonly PlannedRow[],
  required: Requirements,
  typed: Typed | null,
  errors: ErrorsByField,
): object {
  const asked = startingLines(required);
  const open = Math.max(asked.length, ...rows.map(({ position }) => position));
  return {
    lines: Array.from({ length: MOST_LINES }, (_, index) => {
      const position = index + 1;
      const kept = rows.find((row) => row.position === position) ?? { ...(asked[index] ?? NOTHING), position };
      return lineView(curriculum, valuesOf(kept, typed), position, errors, position <= open);
    }),
    kinds: choices(entryKinds),
    duties: choices(entryDuties),
    ways: choices(evidenceWays),
    simulations: [
      { value: '', label: '' },
      ...curriculum.cases.simulations.map(({ id, title }) => ({ value: id, label: title.ja })),
    ],
    error: errors['plan'] ?? null,
  };
}

const NOTHING: PlannedRow = {
  ...{ position: 0, kind: 'short', duty: 'consultation', competencies: [], dueOn: null, shownBy: '' },
  ...{ way: 'own', reason: '', simulation: null },
};

/** One line for each entry the course asks for. */
const startingLines = (required: Requirements): PlannedRow[] =>
  entryKinds
    .flatMap((kind) => Array.from({ length: required[kind] }, () => kind))
    .slice(0, MOST_LINES)
    .map((kind) => ({ ...NOTHING, kind, duty: kind === 'preventive' ? 'preventive' : 'consultation' }));

const choices = (values: readonly string[]) => values.map((value) => ({ value, label: null }));

const CHOICES: readonly string[] = ['kind', 'duty', 'way'];

/** What was typed stays; else what is kept. */
function valuesOf(kept: PlannedRow, typed: Typed | null): Record<string, unknown> {
  if (!typed) return { ...kept };
  return Object.fromEntries(
    plannedFields.map((name) => [
      name,
      typed[planField(kept.position, name)] ?? (CHOICES.includes(name) ? kept[name] : ''),
    ]),
  );
}

function lineView(
  curriculum: PublishedCurriculum,
  values: Record<string, unknown>,
  position: number,
  errors: ErrorsByField,
  asked: boolean,
) {
  const field = (name: string) => {
    const id = planField(position, name);
    return { name: id, value: String(values[name] ?? ''), error: errors[id] ?? null };
  };
  const chosen = [values['competencies'] ?? []].flat();
  const named = Object.fromEntries(plannedFields.map((name) => [name, field(name)]));
  const wrong = Object.values(named).some(({ error }) => error !== null);
  return {
    ...named,
    position,
    kindKey: entryKinds.some((kind) => kind === values['kind']) ? `practice-log.kind.${values['kind']}` : null,
    open: wrong || (asked && (position === 1 || chosen.length > 0)),
    asked: asked || wrong,
    alternative: wrong || named['way']?.value !== 'own',
    boxes: curriculum.document.competencies.map(({ id, name }) => ({ id, name, checked: chosen.includes(id) })),
  };
}

/** Which planned entry shows what, as a table; a line that is not written is hidden, and a script shows it as it grows. */
export function coverageTable(rows: readonly PlannedRow[]): object {
  const coverage = planCoverage(rows);
  const of = [...coverage.competencies, ...coverage.duties];
  return {
    columns: of.map(({ id, met }) => ({ id, labelKey: `practice.plan.shows.${id}`, met })),
    lines: Array.from({ length: MOST_LINES }, (_, index) => ({
      position: index + 1,
      written: rows.some(({ position }) => position === index + 1),
      cells: of.map(({ id, by }) => ({ id, labelKey: `practice.plan.shows.${id}`, shown: by.includes(index + 1) })),
    })),
    complete: gapsOf(coverage).length === 0,
  };
}

/** The lines as they are read. */
export const planLines = (curriculum: PublishedCurriculum, rows: readonly PlannedRow[]) =>
  rows.map((row) => ({
    ...row,
    kindKey: `practice-log.kind.${row.kind}`,
    dutyKey: `practice-log.duty.${row.duty}`,
    wayKey: `practice.plan.way.${row.way}`,
    isAlternative: row.way !== 'own',
    competencies: row.competencies.join(', '),
    simulation: curriculum.cases.simulations.find(({ id }) => id === row.simulation) ?? null,
  }));
