import { admissionsPaths } from '#admissions/admissions.paths';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { dataKinds, duties } from '#quarantine/incident.entity';
import { incidentLife } from '#quarantine/incident-status';
import { attachmentsView } from './attachment-erasure.page.js';
import type { Exposed } from './exposure.queries.js';
import { actFields, choice, passageFields, TYPED } from './incident.form.js';
import { incidentPolicy } from './incident.policy.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import type { TextPart } from './incident-texts.queries.js';
import { tones } from './incidents.page.js';
import type { IncidentDetail } from './incidents.queries.js';
import { markedText } from './marked-text.js';
import { reportDays } from './report-days.js';
import type { SearchedAttachment } from './search-attachments.js';

export interface IncidentReading {
  readonly actor: Person;
  readonly incident: IncidentDetail;
  /** Null once it has been dealt with: then nobody of the staff has to read it any more. */
  readonly text: readonly TextPart[] | null;
  /** The files of the report that it is about. */
  readonly attachments: readonly SearchedAttachment[];
  readonly people: readonly Exposed[];
  readonly circle: number;
}

type Typed = Readonly<Record<string, unknown>>;

/** One incident: the text with what was found in it, what can be done now, who could and did read it, and the record. */
export function incidentPage(
  { actor, incident, text, attachments, people, circle }: IncidentReading,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
): object {
  const { id, status, duty } = incident;
  const can = allowed(incidentLife, status);
  const marked = text && markedText(text);
  const chosen = [typed['chosen'] ?? []].flat().map(String);
  const isFirst = Object.keys(typed).length === 0;
  const value = (name: string, kept: string | null = '') => String(typed[name] ?? kept ?? '');
  return {
    titleValues: { number: id },
    incident,
    kindKey: `incident-desk.kind.${incident.kind}`,
    tone: tones[status],
    enrolmentHref: admissionsPaths.enrolment(incident.enrolmentId),
    may: {
      quarantine: can.includes('quarantine'),
      redact: can.includes('redact'),
      release: can.includes('release') && incidentPolicy.release(actor, incident),
      otherReleases: can.includes('release') && !incidentPolicy.release(actor, incident),
      close: can.includes('close') && incidentPolicy.close(actor, incident),
      otherCloses: can.includes('close') && !incidentPolicy.close(actor, incident),
      record: status !== 'closed',
    },
    parts: marked?.parts ?? null,
    proposals: (marked?.proposals ?? []).map((one) => ({
      ...one,
      value: choice(one),
      checked: isFirst || chosen.includes(choice(one)),
    })),
    attachments: attachmentsView(incident, attachments, (marked?.proposals.length ?? 0) > 0),
    rows: TYPED.map((at) => ({ at, passage: value(`passage-${at}`), kind: value(`kind-${at}`) })),
    kinds: dataKinds.map((kind) => ({ value: kind, label: null })),
    people: people.map((one) => ({ ...one, opened: one.days.length > 0 })),
    openedCount: people.filter(({ days, role }) => days.length > 0 && role !== 'staff').length,
    circle,
    days: duty === 'not_needed' || status === 'released' ? null : reportDays(incident.noticedAt),
    record: {
      organisationToldOn: value('organisationToldOn', incident.organisationToldOn),
      duty: value('duty', incident.duty),
      dutyNote: value('dutyNote', incident.dutyNote),
      preliminaryOn: value('preliminaryOn', incident.preliminaryOn),
      finalOn: value('finalOn', incident.finalOn),
    },
    duties: duties.map((one) => ({ value: one, label: null })),
    reason: value('reason'),
    note: value('note'),
    errors: formErrors([...passageFields, ...actFields], 'incident-desk.fields', errors),
    paths: {
      list: incidentDeskPaths.list,
      quarantine: incidentDeskPaths.quarantine(id),
      preview: incidentDeskPaths.preview(id),
      release: incidentDeskPaths.release(id),
      record: incidentDeskPaths.record(id),
      closure: incidentDeskPaths.closure(id),
    },
  };
}
