import { createHash } from 'node:crypto';
import type { PracticeEntry } from './practice-entry.entity.js';

/** Everything a person reads when they confirm an entry. */
export type EntryText = Omit<PracticeEntry, 'id' | 'enrolmentId' | 'status' | 'createdAt' | 'sharedAt' | 'rowVersion'>;

/** The parts of an entry that a confirmation covers, always in this order. */
const COVERED: readonly (keyof EntryText)[] = [
  'kind',
  'duty',
  'practisedOn',
  'channel',
  'minutes',
  'topics',
  'language',
  'interpretation',
  'partners',
  'competencies',
  'title',
  'situation',
  'action',
  'outcome',
  'reflection',
];

/** A fingerprint of the text: any change gives another one, and so voids what was confirmed. */
export const entryTextHash = (entry: EntryText): string =>
  createHash('sha256')
    .update(JSON.stringify(COVERED.map((name) => entry[name])))
    .digest('hex');
