/** `curriculum.published`: an edition was frozen; enrolments from now on can begin with it. */
export const curriculumPublished = 'curriculum.published';
export interface CurriculumPublished {
  readonly programme: string;
  readonly edition: string;
  readonly number: number;
  readonly contentHash: string;
}
