import type { FieldError } from '#platform/forms/read-form';
import { OneOf, OptionalDay, OptionalText, RequiredText, RowVersion } from '#platform/forms/rules';
import { type DataKind, dataKinds, duties, type ReportDuty } from '#quarantine/incident.entity';
import type { MarkedPassage } from './redact-text.js';

export class VersionForm {
  @RowVersion() version: number;
}

export class ReleaseForm {
  @RequiredText(1000) reason: string;
  @RowVersion() version: number;
}

export class RecordForm {
  @OptionalDay() organisationToldOn: string | null = null;
  @OneOf(duties) duty: ReportDuty;
  @OptionalText(1000) dutyNote = '';
  @OptionalDay() preliminaryOn: string | null = null;
  @OptionalDay() finalOn: string | null = null;
  @RowVersion() version: number;
}

export class ClosureForm {
  @RequiredText(2000) note: string;
  @RowVersion() version: number;
}

/** So many passages can be typed beside those that the guard proposes. */
export const TYPED = [1, 2, 3] as const;
export const passageFields = ['chosen', ...TYPED.flatMap((at) => [`passage-${at}`, `kind-${at}`])];
export const actFields = [
  'reason',
  'organisationToldOn',
  'duty',
  'dutyNote',
  'preliminaryOn',
  'finalOn',
  'note',
  'enrolment',
];

/** A proposal of the guard as the value of its box. */
export const choice = ({ kind, text }: MarkedPassage): string => `${kind}:${text}`;

/** What was marked: boxes of proposals, and passages that were typed or pasted word for word. */
export function readPassages(body: unknown): { readonly passages: MarkedPassage[]; readonly errors: FieldError[] } {
  const typed = (body ?? {}) as Readonly<Record<string, unknown>>;
  const chosen = [typed['chosen'] ?? []].flat().flatMap((value) => {
    const [, kind = '', text = ''] = /^([a-z_]+):([\s\S]+)$/.exec(String(value)) ?? [];
    return isKind(kind) ? [{ kind, text }] : [];
  });
  const errors: FieldError[] = [];
  const written = TYPED.flatMap((at): MarkedPassage[] => {
    const text = String(typed[`passage-${at}`] ?? '').trim();
    const kind = String(typed[`kind-${at}`] ?? '');
    if (text === '') return [];
    if (!isKind(kind)) errors.push({ field: `kind-${at}`, code: 'required' });
    return isKind(kind) ? [{ kind, text }] : [];
  });
  const passages = [...new Map([...chosen, ...written].map((one) => [one.text, one])).values()];
  const unfit = passages.filter(({ text }) => !isErasable(text));
  if (unfit.length > 0) errors.push({ field: fieldOf(typed, unfit[0]?.text ?? ''), code: 'not_erasable' });
  if (passages.length === 0 && errors.length === 0) errors.push({ field: 'chosen', code: 'required' });
  return { passages, errors };
}

/** Where a passage was typed, or the boxes. */
export const fieldOf = (typed: Readonly<Record<string, unknown>>, text: string): string => {
  const at = TYPED.find((place) => String(typed[`passage-${place}`] ?? '').trim() === text);
  return at === undefined ? 'chosen' : `passage-${at}`;
};

/** Two characters on one line at least: a single one stands in too many words. What is erased already cannot be erased again. */
const isErasable = (text: string): boolean => text.length >= 2 && text.length <= 300 && !/[\n\r［］■]/.test(text);

const isKind = (kind: string): kind is DataKind => (dataKinds as readonly string[]).includes(kind);
