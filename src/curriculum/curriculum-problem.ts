/** Something an author has to mend: where it is, what is wrong and what to do. */
export interface CurriculumProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A place in a file that can be complained about, and its inner places. */
export interface Place {
  at(key: string | number): Place;
  problem(message: string): void;
}

/** `file:line: message`, as editors and build logs understand it. */
export const problemLine = (problem: CurriculumProblem): string =>
  `${problem.file}:${problem.line}: ${problem.message}`;
