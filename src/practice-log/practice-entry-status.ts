import type { Transitions } from '#platform/transitions';

export const practiceEntryStatuses = ['draft', 'shared', 'confirmed', 'queried', 'evidence', 'frozen'] as const;
export type PracticeEntryStatus = (typeof practiceEntryStatuses)[number];
export type PracticeEntryAction = 'share' | 'ask' | 'confirm' | 'query' | 'change' | 'choose' | 'unchoose' | 'freeze';

/** A change after sharing leads back to "shared": what was confirmed was another text. */
export const practiceEntryLife: Transitions<PracticeEntryStatus, PracticeEntryAction> = {
  share: { from: ['draft'], to: 'shared' },
  ask: { from: ['shared', 'queried'], to: 'shared' },
  confirm: { from: ['shared'], to: 'confirmed' },
  query: { from: ['shared'], to: 'queried' },
  change: { from: ['shared', 'confirmed', 'queried'], to: 'shared' },
  choose: { from: ['confirmed'], to: 'evidence' },
  unchoose: { from: ['evidence'], to: 'confirmed' },
  freeze: { from: ['evidence'], to: 'frozen' },
};

/** What may stand in a report. */
export const choosableEntries: readonly PracticeEntryStatus[] = ['confirmed', 'evidence'];
/** What was handed in with a report. */
export const handedInEntries: readonly PracticeEntryStatus[] = ['evidence', 'frozen'];
/** What a supervisor confirmed, as it reads now. */
export const confirmedEntries: readonly PracticeEntryStatus[] = ['confirmed', 'evidence', 'frozen'];
/** What the trainee may still change. */
export const editableEntries: readonly PracticeEntryStatus[] = ['draft', 'shared', 'confirmed', 'queried'];
