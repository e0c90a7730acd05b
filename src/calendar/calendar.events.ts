/** What this room announces; subject is the person whose calendar it is. */
export const calendarEvents = {
  feedOpened: 'calendar_feed.opened',
  feedRevoked: 'calendar_feed.revoked',
} as const;
