import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { dataKinds } from '#quarantine/incident.entity';
import type { FlaggableText } from './flaggable-texts.queries.js';
import { actFields } from './incident.form.js';
import { incidentDeskPaths } from './incident-desk.paths.js';

/** Staff choose whose text and which one; the list names none by its words. `texts`: null before an enrolment is named. */
export function newIncidentPage(
  enrolment: string,
  texts: readonly FlaggableText[] | null,
  errors: readonly FieldError[] = [],
): object {
  return {
    listHref: incidentDeskPaths.list,
    lookHref: incidentDeskPaths.new,
    action: incidentDeskPaths.list,
    enrolment,
    texts: texts?.map((one) => ({
      ...one,
      value: `${one.kind}-${one.textId}`,
      kindKey: `incident-desk.kind.${one.kind}`,
      href: one.incidentId === null ? null : incidentDeskPaths.incident(one.incidentId),
    })),
    none: texts !== null && texts.length === 0,
    kinds: dataKinds.map((value) => ({ value, label: null, checked: false })),
    errors: formErrors([...actFields, 'text'], 'incident-desk.fields', errors),
  };
}
