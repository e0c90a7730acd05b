import { ValidateIf } from 'class-validator';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { OneOf, OptionalText, RequiredText } from '#platform/forms/rules';
import { type AttendanceStatus, attendanceStatuses, type Half, halves } from './attendance-status.js';
import type { NewAttendance } from './record-attendance.js';

class HalfForm {
  @OneOf(attendanceStatuses) status: AttendanceStatus;
  @ValidateIf((form: HalfForm) => form.status === 'absent')
  @RequiredText(500)
  reason = '';
}

class ReasonForm {
  @OptionalText(500) reason = '';
}

/** Field names of one half-day of one person: `member-12-morning`, `member-12-morning-reason`. */
export const attendanceField = (part: 'status' | 'reason', enrolmentId: number, half: Half): string =>
  `member-${enrolmentId}-${half}${part === 'reason' ? '-reason' : ''}`;

/** Reads the list of a group. A half-day left open is not written; an absence needs its reason. */
export function readAttendance(
  body: Record<string, unknown>,
  enrolmentIds: readonly number[],
): { entries: NewAttendance[]; errors: FieldError[] } {
  const places = enrolmentIds.flatMap((enrolmentId) => halves.map((half) => ({ enrolmentId, half })));
  const read = places.map((place) => readHalf(body, place.enrolmentId, place.half));
  return { entries: read.flatMap(({ entry }) => (entry ? [entry] : [])), errors: read.flatMap(({ errors }) => errors) };
}

function readHalf(
  body: Record<string, unknown>,
  enrolmentId: number,
  half: Half,
): { entry: NewAttendance | null; errors: FieldError[] } {
  const status = body[attendanceField('status', enrolmentId, half)] ?? '';
  const reason = body[attendanceField('reason', enrolmentId, half)] ?? '';
  if (status === '') return { entry: null, errors: tooLong(reason, enrolmentId, half) };
  const form = readForm(HalfForm, { status, reason });
  if (!form.ok)
    return {
      entry: null,
      errors: form.errors.map(({ field, code }) => ({
        field: attendanceField(field as 'status' | 'reason', enrolmentId, half),
        code,
      })),
    };
  return {
    entry: { enrolmentId, half, status: form.values.status, reason: form.values.reason || null },
    errors: tooLong(reason, enrolmentId, half),
  };
}

function tooLong(reason: unknown, enrolmentId: number, half: Half): FieldError[] {
  const form = readForm(ReasonForm, { reason });
  return form.ok ? [] : form.errors.map(({ code }) => ({ field: attendanceField('reason', enrolmentId, half), code }));
}
