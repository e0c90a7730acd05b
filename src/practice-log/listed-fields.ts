import type { CodeListName } from '#curriculum/code-lists';
import type { EntryText } from './entry-text.js';

/** Fields of an entry whose values come from a code list. */
export const listedFields = {
  channel: 'channels',
  topics: 'topics',
  language: 'languages',
  interpretation: 'interpretation-means',
  residenceStatus: 'residence-statuses',
  ageBand: 'age-bands',
  household: 'households',
  urgency: 'urgencies',
  partners: 'partner-types',
} as const satisfies Partial<Record<keyof EntryText, CodeListName>>;
