import { dayInJapan } from '#platform/clock/clock';
import type { CaseDetail } from './cases.queries.js';
import { certificateNumber } from './certificate-number.js';
import { lastDay } from './certificate-period.js';
import type { PrintedFacts } from './compose-certificate.js';

/** What a certificate of this case would look like: the name as it will be printed, everything else without meaning. */
export function specimenOf({ name, nameLatin, curriculumVersionId, proposedAt }: CaseDetail): PrintedFacts {
  const issuedOn = dayInJapan(proposedAt);
  return {
    number: certificateNumber(0, 0),
    token: '0'.repeat(22),
    printName: name,
    nameLatin,
    issuedOn,
    expiresOn: lastDay(issuedOn, 3),
    curriculumVersionId,
  };
}
