/** What this room announces; subject is the batch, of a result that was taken back the work. */
export const releasesEvents = {
  releasesPlanned: 'releases.planned',
  releaseTakenBack: 'release.taken_back',
} as const;
