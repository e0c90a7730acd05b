import { codesOn } from '#curriculum/code-lists';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { personalDataKinds } from '#wording/personal-data';
import { captureFields } from './capture.form.js';
import { entryDuties } from './practice-entry.entity.js';
import { practiceLogPaths } from './practice-log.paths.js';

const USUAL_MINUTES = [15, 30, 45, 60, 90, 120];

/** The quick form: three taps and a sentence. Everything else waits until there is a desk. */
export function capturePage(
  today: string,
  captureId: string,
  typed: Readonly<Record<string, unknown>> | null = null,
  errors: readonly FieldError[] = [],
): object {
  const value = (name: string): string => String(typed?.[name] ?? '');
  const topics = [typed?.['topics'] ?? []].flat();
  return {
    action: practiceLogPaths.entries,
    listHref: practiceLogPaths.entries,
    captureId: value('captureId') || captureId,
    duties: entryDuties.map((duty) => ({ value: duty, label: null })),
    channels: codesOn('channels', today).map(({ code, name }) => ({
      value: code,
      name,
    })),
    topics: codesOn('topics', today).map(({ code, name }) => ({ id: code, name, checked: topics.includes(code) })),
    minutes: USUAL_MINUTES.map((count) => ({ count, checked: value('minutes') === String(count) })),
    values: {
      duty: value('duty'),
      channel: value('channel'),
      sentence: value('sentence'),
      practisedOn: value('practisedOn') || today,
    },
    guardKinds: personalDataKinds,
    errors: formErrors(captureFields, 'practice-log.fields', errors),
  };
}
