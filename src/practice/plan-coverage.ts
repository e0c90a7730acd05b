import { competencyIds } from '#competencies/judgement.entity';
import { entryDuties } from '#practice-log/practice-entry.entity';
import type { PlannedRow } from './planned-evidence.entity.js';

/** A competency or a duty, and the lines of the plan that will show it. */
export interface Shown {
  readonly id: string;
  readonly by: readonly number[];
  readonly met: boolean;
}

export interface PlanCoverage {
  readonly competencies: readonly Shown[];
  readonly duties: readonly Shown[];
}

/** Which planned entry shows what. Each competency and both duties need one at least, for the report will need it too. */
export function planCoverage(rows: readonly PlannedRow[]): PlanCoverage {
  const shown = (id: string, shows: (row: PlannedRow) => boolean): Shown => {
    const by = rows.filter(shows).map(({ position }) => position);
    return { id, by, met: by.length > 0 };
  };
  return {
    competencies: competencyIds.map((id) => shown(id, (row) => row.competencies.includes(id))),
    duties: entryDuties.map((id) => shown(id, (row) => row.duty === id)),
  };
}

/** What no planned entry shows yet; empty where the plan can be agreed to. */
export const gapsOf = ({ competencies, duties }: PlanCoverage): string[] =>
  [...competencies, ...duties].filter(({ met }) => !met).map(({ id }) => id);

/** The fields of a line that are still empty. An alternative says why, and a simulated case which. */
export const lacking = (row: PlannedRow): (keyof PlannedRow)[] =>
  (['competencies', 'dueOn', 'shownBy', 'reason', 'simulation'] as const).filter((name) => {
    if (name === 'reason' && row.way === 'own') return false;
    if (name === 'simulation' && row.way !== 'simulated') return false;
    return row[name] === null || row[name].length === 0;
  });

export const isAgreeable = (rows: readonly PlannedRow[]): boolean =>
  gapsOf(planCoverage(rows)).length === 0 && rows.every((row) => lacking(row).length === 0);
