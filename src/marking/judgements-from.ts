import type { Criterion } from '#curriculum/practice-document';
import type { Levels } from './agreement-rule.js';
import type { MarksOfMarker } from './assignments.queries.js';

/** For each competency the lowest agreed level of its criteria: it is shown when every part of it is shown. */
export function judgementsFrom(
  rubric: readonly Criterion[],
  levels: Levels,
  marks: readonly MarksOfMarker[],
): { competency: string; level: number; evidence: string }[] {
  const competencies = [...new Set(rubric.map((criterion) => criterion.competency))];
  return competencies.map((competency) => {
    const criteria = rubric.filter((criterion) => criterion.competency === competency);
    const lowest = criteria.reduce((low, one) => (levelOf(levels, one) < levelOf(levels, low) ? one : low));
    return {
      competency,
      level: levelOf(levels, lowest),
      evidence: evidenceFor(lowest, levelOf(levels, lowest), marks),
    };
  });
}

/** What the markers wrote about the criterion that decided; without a comment, the anchor they chose. */
function evidenceFor(criterion: Criterion, level: number, marks: readonly MarksOfMarker[]): string {
  const comments = marks.map((one) => one.comments[criterion.id]?.trim()).filter(Boolean);
  const anchor = criterion.anchors.find((one) => one.level === level)?.statement ?? '';
  return `${criterion.title.ja}: ${comments.length > 0 ? comments.join(' / ') : anchor}`;
}

const levelOf = (levels: Levels, criterion: Criterion): number => levels[criterion.id] ?? 1;
