import { canonical } from './content-hash.js';
import type { CurriculumDocument } from './curriculum-document.js';
import type { Criterion } from './practice-document.js';

/** Criteria that do not ask the same any more, or describe their levels in other words: marks given by the old words stay, but may deserve a second look. */
export function rewordedCriteria(before: CurriculumDocument, after: CurriculumDocument): Set<string> {
  const wording = ({ title, question, indicators, anchors }: Criterion) =>
    canonical({ title, question, indicators, anchors });
  const now = new Map(after.practice.rubric.map((criterion) => [criterion.id, wording(criterion)]));
  const changed = before.practice.rubric.filter((criterion) => now.get(criterion.id) !== wording(criterion));
  return new Set(changed.map(({ id }) => id));
}
