/**
 * Anonymised cases that a group can work on. Titles and outlines are words of this room (`case-review.casePacks`);
 * packs that grow out of practice entries come with the case bank.
 */
export const casePacks = [
  'divorce_and_residence',
  'wages_and_housing',
  'school_and_language',
  'treatment_and_insurance',
  'violence_and_children',
  'disaster_and_information',
] as const;
export type CasePack = (typeof casePacks)[number];
