import type { FieldError } from '#platform/forms/read-form';
import type { Script } from './calibration-scripts.js';

/** Fields are named by the place of their criterion among those that the sample is marked by: `level-1`, `level-2` … */
export const levelField = (index: number): string => `level-${index + 1}`;

export type ScriptForm =
  | { readonly ok: true; readonly levels: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Readonly<Record<string, unknown>> };

/** A level from 1 to 5 for each criterion of the sample. */
export function readScriptForm(script: Script, body: unknown): ScriptForm {
  const typed = (body ?? {}) as Record<string, unknown>;
  const fields = script.marks.map(({ criterion }, index) => ({ criterion, field: levelField(index) }));
  const errors = fields
    .filter(({ field }) => !/^[1-5]$/.test(String(typed[field] ?? '')))
    .map(({ field }) => ({ field, code: 'required' }));
  if (errors.length > 0) return { ok: false, errors, typed };
  return {
    ok: true,
    levels: Object.fromEntries(fields.map(({ criterion, field }) => [criterion, Number(typed[field])])),
  };
}
