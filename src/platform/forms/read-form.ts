import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

/** One thing to mend: the field, and a locale key below `errors.` that says how. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
}

/** Either the values of a valid form, or what to mend. `typed` is what was sent, to be shown again. */
export type FormResult<T> =
  | { readonly ok: true; readonly values: T; readonly typed: Record<string, unknown> }
  | { readonly ok: false; readonly errors: FieldError[]; readonly typed: Record<string, unknown> };

/** Reads a request body by a class of class-validator decorators whose `message`s are error codes. Unknown fields are dropped. */
export function readForm<T extends object>(form: new () => T, body: unknown): FormResult<T> {
  const typed = trimmed(body);
  const values = plainToInstance(form, typed, { exposeDefaultValues: true });
  const errors = validateSync(values, { whitelist: true, stopAtFirstError: true }).flatMap((error) => codesOf(error));
  return errors.length > 0 ? { ok: false, errors, typed } : { ok: true, values, typed };
}

function codesOf(error: ValidationError, prefix = ''): FieldError[] {
  const field = prefix ? `${prefix}.${error.property}` : error.property;
  const code = Object.values(error.constraints ?? {})[0];
  const own = code ? [{ field, code }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => codesOf(child, field))];
}

/** Strings without the blanks around them (full-width blanks count as blanks) and without half characters; null was not sent. */
function trimmed(body: unknown): Record<string, unknown> {
  const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [
        key,
        typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim().toWellFormed() : value,
      ]),
  );
}
