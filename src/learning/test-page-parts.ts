import { examinationPaths } from '#examination/examination.paths';
import type { AttemptSummary } from '#examination/test-standing';

/** Earlier attempts as the page of a test lists them. */
export const attemptRows = (attempts: readonly AttemptSummary[]) =>
  attempts.map(({ id, number, status, startedAt, percent, passed }) => ({
    number,
    startedAt,
    percent,
    passed: passed === true,
    isOpen: status === 'started',
    isVoided: status === 'voided',
    href:
      status === 'started' ? examinationPaths.attempt(id) : status === 'voided' ? null : examinationPaths.result(id),
  }));
