import { identityPaths } from '#identity/identity.paths';
import { hasRole, type Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { languages } from '#platform/locale/languages';
import type { OwnMail } from './mail-preferences.queries.js';
import { choicesFor, deliveryOf, type Topic, topics } from './mail-topics.js';
import { notificationsPaths } from './notifications.paths.js';

const FIELDS = [...topics, 'language'];
const concerns = (actor: Person, topic: Topic) =>
  topic !== 'request' || hasRole(actor, 'organisation_contact', 'trainer');
const options = (values: readonly string[]) => values.map((value) => ({ value, label: null }));

/** How somebody wants their mail, and what comes in any case. */
export function mailPreferencesPage(
  actor: Person,
  mail: OwnMail,
  typed: Readonly<Record<string, unknown>> = {},
  found: readonly FieldError[] = [],
): object {
  const errors = formErrors(FIELDS, 'notifications.topics', found);
  return {
    address: mail.address,
    addressHref: identityPaths.address,
    unreachableSince: mail.unreachableSince,
    action: notificationsPaths.preferences,
    language: String(typed['language'] ?? mail.language),
    languages: options(languages),
    topics: topics
      .filter((topic) => concerns(actor, topic))
      .map((topic) => ({
        name: topic,
        value: String(typed[topic] ?? deliveryOf(topic, mail.wishes ?? {})),
        options: options(choicesFor(topic)),
        error: errors.byField[topic] ?? null,
      })),
    errors,
  };
}
