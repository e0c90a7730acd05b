import { createHash } from 'node:crypto';
import type { PracticeEntry } from './practice-entry.entity.js';

/** What stands in an entry and is not for others, or is not text at all. */
type Beside =
  | 'id'
  | 'enrolmentId'
  | 'status'
  | 'createdAt'
  | 'sharedAt'
  | 'rowVersion'
  | 'ownNote'
  | 'captureId'
  | 'origin'
  | 'importId';

/** Everything a person reads when they confirm an entry. */
export type EntryText = Omit<PracticeEntry, Beside>;

/** The parts of an entry that a confirmation has covered from the beginning, always in this order. */
const COVERED = [
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
] as const satisfies readonly (keyof EntryText)[];

/** Parts that came later: covered where they hold something, so that older fingerprints stay what they were. */
const COVERED_IF_FILLED = [
  'residenceStatus',
  'ageBand',
  'household',
  'urgency',
  'splitInto',
  'steps',
  'followedUpOn',
  'ethicalPoint',
  'nextStep',
] as const satisfies readonly (keyof EntryText)[];

/** Every part of an entry that others may read, in the order of the form. */
export const entryParts: readonly (keyof EntryText)[] = [...COVERED, ...COVERED_IF_FILLED];

/** What an entry holds before anything is known of it. */
export const unknownYet = {
  channel: '',
  minutes: 0,
  topics: [],
  language: '',
  interpretation: '',
  residenceStatus: '',
  ageBand: '',
  household: '',
  urgency: '',
  partners: [],
  competencies: [],
  situation: '',
  splitInto: '',
  action: '',
  steps: [],
  followedUpOn: null,
  outcome: '',
  ethicalPoint: '',
  reflection: '',
  nextStep: '',
} satisfies Partial<EntryText>;

/** A fingerprint of the text: any change gives another one, and so voids what was confirmed. */
export const entryTextHash = (entry: EntryText): string =>
  createHash('sha256')
    .update(JSON.stringify([...COVERED.map((name) => entry[name]), ...laterParts(entry)]))
    .digest('hex');

const laterParts = (entry: EntryText) =>
  COVERED_IF_FILLED.filter((name) => isFilled(entry[name])).map((name) => [
    name,
    name === 'steps' ? entry.steps.map(({ what, partner, handover }) => [what, partner, handover]) : entry[name],
  ]);

export const isFilled = (value: EntryText[keyof EntryText]): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);

/** The parts that others may read, and nothing beside. */
export const textOf = (entry: EntryText): EntryText =>
  Object.fromEntries(entryParts.map((name) => [name, entry[name]])) as unknown as EntryText;

/** What an entry still lacks before it can be shared. */
const NEEDED = [
  'channel',
  'minutes',
  'topics',
  'language',
  'interpretation',
  'competencies',
  'situation',
  'action',
] as const satisfies readonly (keyof EntryText)[];

export const missingIn = (entry: EntryText): readonly (keyof EntryText)[] =>
  NEEDED.filter((name) => !isFilled(entry[name]));
