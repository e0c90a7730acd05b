/** What this room announces. */
export const moderationEvents = {
  /** Subject is the round; after: { works, chosen, seed }. */
  moderationDrawn: 'moderation.drawn',
  /** Subject is the moderation; after: { workId, status, outcome, standing }. */
  workModerated: 'work.moderated',
} as const;
