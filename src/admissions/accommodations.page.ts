import type { Person } from '#platform/actor/actor';
import { allowed } from '#platform/transitions';
import { accommodationReasons, extraPercents } from './accommodation.entity.js';
import { accommodationPolicy } from './accommodation.policy.js';
import { accommodationLife } from './accommodation-status.js';
import { admissionsPaths } from './admissions.paths.js';
import type { EnrolmentDetail } from './enrolments.queries.js';
import type { AccommodationLine } from './windows.queries.js';

const TONES = { proposed: 'key', approved: 'success', declined: 'neutral', ended: 'neutral' } as const;

/** Extra time in tests on the page of an enrolment: what is in force, what waits for a second person, and the form for more. */
export function accommodationsPart(
  actor: Person,
  enrolment: EnrolmentDetail,
  lines: readonly AccommodationLine[],
  typed: Readonly<Record<string, unknown>>,
  today: string,
): object {
  const running = enrolment.status === 'active' || enrolment.status === 'suspended';
  const waits = lines.some(({ status }) => status === 'proposed');
  return {
    lines: lines.map((line) => {
      const possible = allowed(accommodationLife, line.status);
      const decides = possible.includes('approve') && accommodationPolicy.decide(actor, enrolment, line);
      return {
        ...line,
        tone: TONES[line.status],
        mayDecide: decides,
        waitsForAnother: possible.includes('approve') && !decides,
        approvalAction: admissionsPaths.accommodationApproval(line.id),
        refusalAction: admissionsPaths.accommodationRefusal(line.id),
        endAction:
          possible.includes('end') && accommodationPolicy.end(actor, enrolment)
            ? admissionsPaths.accommodationEnding(line.id)
            : null,
      };
    }),
    mayPropose: running && !waits && accommodationPolicy.propose(actor, enrolment),
    action: admissionsPaths.enrolmentAccommodations(enrolment.id),
    percentOptions: extraPercents.map((value) => ({ value: String(value), label: null })),
    reasonOptions: accommodationReasons.map((value) => ({ value, label: null })),
    values: {
      extraPercent: String(typed['extraPercent'] ?? ''),
      accommodationReason: String(typed['accommodationReason'] ?? ''),
      validFrom: String(typed['validFrom'] ?? today),
    },
  };
}
