import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { sampleFields } from './moderation.form.js';
import { moderationPaths } from './moderation.paths.js';
import { moderationPolicy } from './moderation.policy.js';
import { type ModerationRow, PAGE_OF_MODERATIONS } from './moderations.queries.js';

interface Reading {
  readonly actor: Person;
  readonly rows: readonly ModerationRow[];
  /** What the form proposes. */
  readonly period: { readonly releasedFrom: string; readonly releasedUntil: string };
  readonly shares: { readonly percent: number; readonly randomPercent: number };
}

/** The works that were chosen, why, and what came of it. */
export function moderationsPage(
  { actor, rows, period, shares }: Reading,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object {
  const shown = rows.slice(0, PAGE_OF_MODERATIONS);
  const last = rows.length > PAGE_OF_MODERATIONS ? shown.at(-1) : null;
  const mayDraw = moderationPolicy.draw(actor);
  return {
    mayDraw,
    ...shares,
    action: moderationPaths.list,
    releasedFrom: String(typed['releasedFrom'] ?? period.releasedFrom),
    releasedUntil: String(typed['releasedUntil'] ?? period.releasedUntil),
    errors: formErrors(sampleFields, 'moderation.fields', errors),
    moderations: shown.map((row) => ({
      ...row,
      href: moderationPolicy.moderate(actor) ? moderationPaths.moderation(row.id) : null,
      changes: row.outcome !== null && row.outcome !== row.standing,
      tone: row.status === 'confirmed' ? 'success' : row.status === 'remarked' ? 'warning' : 'neutral',
    })),
    nextHref: last ? moderationPaths.after(last.id) : null,
  };
}
