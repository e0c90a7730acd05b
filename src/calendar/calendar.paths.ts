export const calendarPaths = {
  calendar: '/calendar',
  download: '/calendar/download',
  feed: '/calendar/feed',
  revocation: '/calendar/feed/revocation',
  file: (token: string) => `/calendar/${token}.ics`,
};
