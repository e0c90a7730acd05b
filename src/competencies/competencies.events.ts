/** What this room announces; subject is the judgement. */
export const competenciesEvents = {
  judgementRecorded: 'judgement.recorded',
  judgementRevised: 'judgement.revised',
} as const;
