import { Problem } from '#platform/problems';
import type { Reported } from './read-report.js';

export interface SentReport {
  /** The version of what was known when the window began; nought where there was nothing. */
  readonly version: number;
  /** The window that writes. */
  readonly writer: string;
  readonly session: string;
  readonly reported: Reported;
}

const MOST_ELEMENTS = 5_000;
const KEY = /^[\w.-]{1,60}$/;
const ELEMENT = /^(cmi|adl)\.[\w.]{1,200}$/;

/** What the player sends. A 422 for anything else: nothing is shortened to make it fit. */
export function readSentReport(body: unknown): SentReport {
  const { version, writer, session, values } = (body ?? {}) as Record<string, unknown>;
  const wellFormed =
    Number.isInteger(version) && Number(version) >= 0 && isKey(writer) && isKey(session) && isReported(values);
  if (!wellFormed) throw new Problem(422, 'packages.report_unreadable');
  return {
    version: version as number,
    writer: writer as string,
    session: session as string,
    reported: values as Reported,
  };
}

const isKey = (value: unknown): boolean => typeof value === 'string' && KEY.test(value);

function isReported(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_ELEMENTS && entries.every(([name, text]) => ELEMENT.test(name) && typeof text === 'string')
  );
}
