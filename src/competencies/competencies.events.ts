/** What this room announces; subject is the judgement, or the piece of work in which evidence was seen. */
export const competenciesEvents = {
  judgementRecorded: 'judgement.recorded',
  judgementRevised: 'judgement.revised',
  evidenceRecorded: 'evidence.recorded',
} as const;
