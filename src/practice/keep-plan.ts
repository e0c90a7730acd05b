import type { Transaction } from '#platform/database/transaction';
import { plannedFields } from './plan.form.js';
import { PlannedEvidence, type PlannedRow } from './planned-evidence.entity.js';

/** Keeps the lines of a plan as they are written now. A line keeps its number, so that entries stay tied to it. The sheet is locked by the caller. */
export async function keepPlan(tx: Transaction, enrolmentId: number, rows: readonly PlannedRow[]): Promise<void> {
  const kept = await tx.manager.findBy(PlannedEvidence, { enrolmentId });
  for (const row of rows) {
    const before = kept.find(({ position }) => position === row.position);
    if (!before) await tx.insert(PlannedEvidence, { enrolmentId, ...row });
    else if (!isSame(before, row)) await tx.update(PlannedEvidence, { id: before.id }, row);
  }
  for (const { id, position } of kept)
    if (!rows.some((row) => row.position === position)) await tx.remove(PlannedEvidence, { id });
}

const isSame = (before: PlannedRow, row: PlannedRow): boolean =>
  plannedFields.every((name) => JSON.stringify(before[name]) === JSON.stringify(row[name]));
