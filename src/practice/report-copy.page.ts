import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { resubmissionOf } from '#marking/work-difference';
import type { HandedInBody, ReleasedWork } from '#marking/works.queries';
import { practicePaths } from './practice.paths.js';
import { resultView } from './report-result.page.js';

/** The trainee's own copy for reading and for paper: each round as it was handed in, and the marks that were released for it. */
export function reportCopyPage(
  enrolment: EnrolmentContext,
  curriculum: PublishedCurriculum,
  works: readonly HandedInBody[],
  released: readonly ReleasedWork[],
): object {
  return {
    cohortCode: enrolment.cohortCode,
    rounds: works.map(({ round, blindNumber, handedInAt, body }) => ({
      round,
      blindNumber,
      handedInAt,
      work: { ...body, attachments: body.attachments ?? [], plan: body.plan ?? [] },
      resubmission: resubmissionOf(body),
      result: resultOf(
        enrolment,
        curriculum,
        released.find((one) => one.round === round),
      ),
    })),
    paths: { overview: practicePaths.overview, report: practicePaths.report },
  };
}

const resultOf = (enrolment: EnrolmentContext, curriculum: PublishedCurriculum, work: ReleasedWork | undefined) =>
  work ? resultView(enrolment, curriculum, work) : null;
