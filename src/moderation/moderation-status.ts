import type { Transitions } from '#platform/transitions';

export const moderationStatuses = ['waiting', 'confirmed', 'remarked'] as const;
export type ModerationStatus = (typeof moderationStatuses)[number];
export type ModerationAction = 'confirm' | 'remark';

/** Confirmed: the moderator would give the same. Remarked: other levels, kept beside those that stand. */
export const moderationLife: Transitions<ModerationStatus, ModerationAction> = {
  confirm: { from: ['waiting'], to: 'confirmed' },
  remark: { from: ['waiting'], to: 'remarked' },
};
