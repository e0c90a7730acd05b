import { compareDocuments, type Difference } from './compare-documents.js';
import { contentHash } from './content-hash.js';
import type { CurriculumDocument } from './curriculum-document.js';
import { type CurriculumProblem, problemLine } from './curriculum-problem.js';
import type { Publication } from './publish-curriculum.js';
import type { PublishedCurriculum } from './published-curriculum.js';
import { publishingWords as say } from './publishing-words.js';

/** Who keeps a version, as the rooms above count it. */
export interface KeptVersion {
  readonly number: number;
  readonly cohorts: readonly { readonly code: string }[];
  readonly enrolled: number;
  readonly active: number;
}

export interface PublicationReport {
  readonly publication: Publication;
  readonly document: CurriculumDocument;
  /** The newest version until now. */
  readonly before: PublishedCurriculum | null;
  readonly kept: readonly KeptVersion[];
}

const NAMED = 10;

/** What became of a publication: the version, its hash, what is new in it, and who learns by which version. */
export function publicationReport({ publication, document, before, kept }: PublicationReport): string {
  const { number, isNew } = publication;
  return [
    isNew ? say.published(number) : knownAs(number, before?.edition.number ?? number),
    say.hash(contentHash(document)),
    ...(isNew ? changes(before, document) : []),
    say.uses,
    ...kept.map((one) => say.use(one.number, one.cohorts.map(({ code }) => code).join(', '), one.enrolled, one.active)),
  ].join('\n');
}

/** The same content again; where others came after it, how one goes back to it. */
const knownAs = (number: number, newest: number): string =>
  number < newest ? say.older(number, newest) : say.known(number);

/** Why nothing was published; `folder` stands before each file. */
export const refusalReport = (problems: readonly CurriculumProblem[], folder: string): string =>
  [...problems.map((problem) => `${folder}/${problemLine(problem)}`), say.refused(problems.length)].join('\n');

function changes(before: PublishedCurriculum | null, document: CurriculumDocument): string[] {
  if (!before) return [say.first];
  const differences = compareDocuments(before.document, document);
  return [say.since(before.edition.number), ...(differences.length > 0 ? differences.map(differenceLine) : [say.same])];
}

function differenceLine({ kind, added, removed, changed }: Difference): string {
  const parts = [
    ...(added.length > 0 ? [say.added(added.length, some(added))] : []),
    ...(removed.length > 0 ? [say.removed(removed.length, some(removed))] : []),
    ...(changed.length > 0 ? [say.changed(changed.length, some(changed.map(({ id }) => id)))] : []),
  ];
  return say.difference(kind, parts.join(' '));
}

const some = (ids: readonly string[]): string =>
  [...ids.slice(0, NAMED), ...(ids.length > NAMED ? [say.more(ids.length - NAMED)] : [])].join(', ');
