import type { Standard } from './read-manifest.js';

export const completions = ['completed', 'incomplete', 'not_attempted', 'unknown'] as const;
export type Completion = (typeof completions)[number];
export const successes = ['passed', 'failed', 'unknown'] as const;
export type Success = (typeof successes)[number];

/** Every element that a package set, by its name: `cmi.core.lesson_status`. */
export type Reported = Readonly<Record<string, string>>;

export interface ReportRead {
  readonly completion: Completion;
  readonly success: Success;
  readonly scoreRaw: number | null;
  readonly scoreMax: number | null;
  readonly scoreScaled: number | null;
  readonly sessionSeconds: number;
}

/** In SCORM 1.2 one word says both. */
const LESSON_STATUS: Readonly<Record<string, readonly [Completion, Success]>> = {
  passed: ['completed', 'passed'],
  failed: ['completed', 'failed'],
  completed: ['completed', 'unknown'],
  incomplete: ['incomplete', 'unknown'],
  browsed: ['incomplete', 'unknown'],
  'not attempted': ['not_attempted', 'unknown'],
};

/** What stands in the elements, as far as it is one of the words and numbers of the standard. */
export function readReport(standard: Standard, reported: Reported): ReportRead {
  const is2004 = standard === 'scorm2004';
  const core = is2004 ? 'cmi' : 'cmi.core';
  const [completion, success] = is2004 ? twoWords(reported) : oneWord(reported);
  return {
    completion,
    success,
    scoreRaw: numberIn(reported[`${core}.score.raw`]),
    scoreMax: numberIn(reported[`${core}.score.max`]),
    scoreScaled: is2004 ? scaledIn(reported['cmi.score.scaled']) : null,
    sessionSeconds: secondsIn(standard, reported[`${core}.session_time`]),
  };
}

const oneWord = (reported: Reported): readonly [Completion, Success] =>
  LESSON_STATUS[reported['cmi.core.lesson_status'] ?? ''] ?? ['unknown', 'unknown'];

const twoWords = (reported: Reported): readonly [Completion, Success] => [
  completions.find((one) => one === reported['cmi.completion_status']?.replace(' ', '_')) ?? 'unknown',
  successes.find((one) => one === reported['cmi.success_status']) ?? 'unknown',
];

function numberIn(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function scaledIn(text: string | undefined): number | null {
  const value = numberIn(text);
  return value !== null && Math.abs(value) <= 1 ? value : null;
}

const MOST_SECONDS = 36_000_000;

/** `0012:34:56.78` of SCORM 1.2 and `P1DT12H34M56.78S` of 2004, in whole seconds. */
export function secondsIn(standard: Standard, text = ''): number {
  const [, ...parts] =
    (standard === 'scorm12'
      ? /^()()(\d{1,4}):(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/
      : /^P(?:(\d+)Y)?(?:\d+M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
    ).exec(text) ?? [];
  const [years = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return Math.min(
    MOST_SECONDS,
    Math.round(years * 31_536_000 + days * 86_400 + hours * 3_600 + minutes * 60 + seconds),
  );
}

/** Back into the words of the standard: what a package is told it has taken in all. */
export function timeText(standard: Standard, seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  if (standard === 'scorm2004') return `PT${hours}H${minutes}M${rest}S`;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(Math.min(hours, 9_999)).padStart(4, '0')}:${two(minutes)}:${two(rest)}.00`;
}
