import { FileRefused } from '#platform/files/clean-file';
import { zipEntries } from '#platform/files/zip-entries';
import { MOST_ENTRIES } from './entries.queries.js';
import { documentIn, type FiledEntry, filedEntry, words } from './filed-entry.js';
import { LOG_FILE } from './log-document.js';

/** Why a file is not read; words at `practice-log.import.refused`. */
export type LogFileRefusal =
  | 'none'
  | 'too_large'
  | 'malware'
  | 'scanner_away'
  | 'damaged'
  | 'bomb'
  | 'encrypted'
  | 'no_log'
  | 'not_json'
  | 'too_deep'
  | 'format'
  | 'newer'
  | 'no_entries'
  | 'too_many';

export class LogFileRefused extends Error {
  constructor(readonly code: LogFileRefusal) {
    super(code);
  }
}

/** A log as a file holds it. */
export interface FiledLog {
  readonly format: 1 | 2;
  readonly cohort: string;
  readonly exportedAt: Date | null;
  readonly entries: readonly FiledEntry[];
}

/** Of the archive: the files of a report, 25 MB at most, and a paper. Of the data: far more than two hundred entries hold. */
export const logFileLimits = { bytes: 32_000_000, data: 5_000_000, depth: 12 } as const;

const ZIP = '504b0304';

/** Reads the data, or the archive with the data in it. Nothing else of an archive is unpacked. */
export async function openLogFile(bytes: Buffer): Promise<FiledLog> {
  const isArchive = bytes.subarray(0, 4).toString('hex') === ZIP;
  const data = isArchive ? await dataInArchive(bytes) : bytes;
  if (data.length > logFileLimits.data) throw new LogFileRefused('too_large');
  return logIn(documentIn(parsed(data)));
}

async function dataInArchive(bytes: Buffer): Promise<Buffer> {
  const parts = await zipEntries(bytes, (name) => name === LOG_FILE).catch(refusedArchive);
  const [part] = parts;
  if (!part) throw new LogFileRefused('no_log');
  return part.bytes;
}

function refusedArchive(error: unknown): never {
  if (!(error instanceof FileRefused)) throw error;
  throw new LogFileRefused(error.code === 'bomb' || error.code === 'encrypted' ? error.code : 'damaged');
}

function parsed(data: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(data);
    if (depthOf(text) > logFileLimits.depth) throw new LogFileRefused('too_deep');
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof LogFileRefused ? error : new LogFileRefused('not_json');
  }
}

/** How deep brackets stand in each other, outside of texts: counted before anything is built of them. */
export function depthOf(json: string): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const unit = json[at];
    if (inText && unit === '\\') at += 1;
    else if (unit === '"') inText = !inText;
    else if (!inText && (unit === '}' || unit === ']')) depth -= 1;
    else if (!inText && (unit === '{' || unit === '[')) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}

function logIn(document: Readonly<Record<string, unknown>>): FiledLog {
  const [, number = ''] = /^kakehashi\.practice-log\/([1-9]\d{0,3})$/.exec(words(document['format'])) ?? [];
  const format = Number(number);
  if (number === '') throw new LogFileRefused('format');
  if (format !== 1 && format !== 2) throw new LogFileRefused('newer');
  const listed = document['entries'];
  if (!Array.isArray(listed) || listed.length === 0) throw new LogFileRefused('no_entries');
  if (listed.length > MOST_ENTRIES) throw new LogFileRefused('too_many');
  const [cohort = ''] = /^[A-Za-z0-9._-]{0,40}$/.exec(words(document['cohort'])) ?? [];
  return {
    format,
    cohort,
    exportedAt: instantIn(words(document['exportedAt'])),
    entries: listed.map((entry) => filedEntry(entry, cohort)),
  };
}

const instantIn = (text: string): Date | null =>
  /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(text) ? valid(new Date(text)) : null;

const valid = (instant: Date): Date | null => (Number.isNaN(instant.getTime()) ? null : instant);
