import type { PracticeForm } from '#curriculum/practice-document';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { trusted } from '#platform/templates/trusted';
import { deskPaths } from './curriculum-desk.paths.js';
import { indicatorsOf } from './sources.js';

/** What trainees fill in during practice, and what they are judged by then and in the case review. */
export function practicePage(curriculum: PublishedCurriculum): object {
  const { guidanceHtml, taskSheet, entry, report, rubric, observation } = curriculum.document.practice;
  return {
    overviewHref: deskPaths.overview,
    materialsHref: deskPaths.materials,
    guidance: trusted(guidanceHtml),
    forms: [taskSheet, entry, report].map(({ title, purpose, fields }: PracticeForm) => ({ title, purpose, fields })),
    criteria: rubric.map(({ id, competency, title, question, anchors, indicators }) => ({
      ...{ id, competency, title, question, anchors },
      indicators: indicatorsOf(curriculum, indicators),
    })),
    observation: observation.map(({ id, competency, act, strong, weak, indicators }) => ({
      ...{ id, competency, act, strong, weak },
      indicators: indicatorsOf(curriculum, indicators),
    })),
  };
}
