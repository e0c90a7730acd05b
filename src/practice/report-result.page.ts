import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { markingPaths } from '#marking/marking.paths';
import type { ReleasedWork } from '#marking/works.queries';
import { practicePaths } from './practice.paths.js';

/** What the markers agreed on, round by round. */
export const reportResultPage = (
  enrolment: EnrolmentContext,
  curriculum: PublishedCurriculum,
  works: readonly ReleasedWork[],
  now: Date,
): object => ({
  passLevel: settingOf(enrolment, curriculum, 'criterion_pass_level'),
  results: works.map((work, index) => ({
    ...resultView(enrolment, curriculum, work),
    appealHref: markingPaths.appeal(work.id),
    appealOpen: work.contested.length > 0,
    stands: work.contested.length > 0 && enrolment.practiceStoppedAt !== null,
    appealUntil: index === 0 && work.appealUntil !== null && work.appealUntil > now ? work.appealUntil : null,
  })),
  recordHref: markingPaths.record,
  paths: { overview: practicePaths.overview, report: practicePaths.report, copy: practicePaths.reportCopy },
});

/** One round: the levels that stand, the markers' words, and what would come next. */
export function resultView(enrolment: EnrolmentContext, curriculum: PublishedCurriculum, work: ReleasedWork) {
  const passLevel = settingOf(enrolment, curriculum, 'criterion_pass_level');
  const { rubric } = curriculum.document.practice;
  const { levels } = curriculum.document;
  return {
    ...work,
    textHref: markingPaths.markedWork(work.id),
    outcomeKey: `practice.outcome.${work.outcome}`,
    methodKey: `practice.method.${work.method}`,
    returned: work.outcome === 'returned',
    criteria: rubric.map((criterion) => {
      const level = work.levels[criterion.id] ?? 1;
      const enough = level >= passLevel;
      const anchorOf = (wanted: number) =>
        criterion.anchors.find((anchor) => anchor.level === wanted)?.statement ?? null;
      const above = criterion.anchors.filter((anchor) => anchor.level > level).sort((a, b) => a.level - b.level)[0];
      return {
        id: criterion.id,
        title: criterion.title,
        competency: criterion.competency,
        level,
        levelName: levels.find((one) => one.level === level)?.name ?? null,
        enough,
        statement: anchorOf(level),
        /** What to reach, or, where it is enough, what the next level looks like. */
        aim: enough ? (above?.statement ?? null) : anchorOf(passLevel),
        aimKey: enough ? 'practice.report-result.further' : 'practice.report-result.aim',
        comments: work.criterionComments.filter((one) => one.criterion === criterion.id).map(({ comment }) => comment),
      };
    }),
  };
}
