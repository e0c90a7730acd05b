import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Ranges } from './agreement-rule.js';
import { fieldOf } from './marks.form.js';

/** The levels that may be given for a criterion, as a card shows them; one of them may be chosen. */
const scaleOf = ({ document }: PublishedCurriculum, criterionId: string, range: Ranges[string], chosen: string) => {
  const { rubric } = document.practice;
  const field = fieldOf('level', rubric, criterionId);
  const anchors = rubric.find(({ id }) => id === criterionId)?.anchors ?? [];
  return {
    options: anchors
      .filter(({ level }) => level >= range.from && level <= range.to)
      .map(({ level, statement, example }) => ({
        value: String(level),
        id: `${field}-${level}`,
        field,
        checked: chosen === String(level),
        name: document.levels.find((one) => one.level === level)?.name,
        statement,
        example,
      })),
  };
};
type Scale = ReturnType<typeof scaleOf>;

const known = new WeakMap<PublishedCurriculum, Map<string, Scale>>();

/** The same object each time, so that pages render it once. There are few: a handful of ranges and levels for each criterion. */
export function levelScale(
  curriculum: PublishedCurriculum,
  criterionId: string,
  range: Ranges[string],
  typed: string,
): Scale {
  const scales = known.get(curriculum) ?? new Map<string, Scale>();
  known.set(curriculum, scales);
  const isLevel = curriculum.document.levels.some(({ level }) => String(level) === typed);
  const chosen = isLevel ? typed : '';
  const name = [criterionId, range.from, range.to, chosen].join(' ');
  const scale = scales.get(name) ?? scaleOf(curriculum, criterionId, range, chosen);
  scales.set(name, scale);
  return scale;
}
