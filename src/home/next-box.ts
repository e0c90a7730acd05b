import type { NextStep } from '#admissions/next-step';
import { dateText, dateTimeText } from '#platform/locale/dates';
import type { TrustedHtml } from '#platform/templates/trusted';
import type { ApplicantRow } from './applicant-home.queries.js';
import type { CertificateRow } from './certificate-home.queries.js';
import { remaining } from './days-left.js';
import { phrases, type Saying } from './saying.js';
import type { WaitingItem } from './waiting-work.js';

/** The one boxed thing of a home page. */
export interface NextBox {
  readonly heading: TrustedHtml;
  readonly note: TrustedHtml | null;
  readonly href: string;
  readonly label: TrustedHtml;
  readonly also: { readonly href: string; readonly label: TrustedHtml } | null;
  readonly progress: { readonly done: number; readonly total: number; readonly percent: number } | null;
}

/** What the present stage says comes next. */
export function boxOfStep(step: NextStep, { say, language, now }: Saying): NextBox {
  const { minutes, dueAt, progress, expectedOn, also } = step;
  const left = dueAt && remaining(dueAt, now);
  return {
    heading: say(step.headingKey, step.headingValues),
    note: phrases([
      ...(minutes === null ? [] : [say('home.next.minutes', { minutes })]),
      ...(dueAt && left
        ? [
            say('home.next.due', { due: dateTimeText(language, dueAt) }),
            say(`home.remaining.${left.key}`, { days: left.days, hours: left.hours }),
          ]
        : []),
      ...(expectedOn ? [say('home.next.expected', { day: dateText(language, expectedOn) })] : []),
    ]),
    href: step.href,
    label: say(step.labelKey, step.headingValues),
    also: also ? { href: also.href, label: say(also.labelKey) } : null,
    progress:
      progress && progress.total > 0
        ? { ...progress, percent: Math.floor((100 * progress.done) / progress.total) }
        : null,
  };
}

/** The work that waits, with how long it has been waiting. */
export function boxOfWaiting({ kind, count, since, href }: WaitingItem, { say, language }: Saying): NextBox {
  return {
    heading: say(`home.waiting.${kind}.heading`, { count }),
    note: since && phrases([say(`home.waitingSince.${kind}`, { day: dateText(language, since) })]),
    href,
    label: say(`home.waiting.${kind}.label`),
    also: null,
    progress: null,
  };
}

/** Somebody without a role: the application, or the way to one. */
export function boxOfApplicant(application: ApplicantRow | null, { say, language }: Saying): NextBox {
  if (!application)
    return {
      heading: say('home.applicant.noneHeading'),
      note: say('home.applicant.none'),
      href: '/apply',
      label: say('home.applicant.apply'),
      also: null,
      progress: null,
    };
  const { id, status, cohortCode, deadline } = application;
  const due = status === 'draft' ? [say('home.next.due', { due: dateTimeText(language, deadline) })] : [];
  const act = status === 'draft' || status === 'returned' ? status : 'other';
  return {
    heading: say('home.applicant.heading', { code: cohortCode }),
    note: phrases([say(`admissions.statusMeaning.${status}.applicant`), ...due]),
    href: `/applications/${id}`,
    label: say(`home.applicant.act.${act}`),
    also: null,
    progress: null,
  };
}

/** A coordinator's certificate and how long it is good. */
export function boxOfCertificate(certificate: CertificateRow, { say, language }: Saying): NextBox {
  const state = certificate.isValid ? 'valid' : 'notValid';
  return {
    heading: say(`home.certificate.${state}`, { number: certificate.number }),
    note: say('home.certificate.until', { day: dateText(language, certificate.expiresOn) }),
    href: '/certificate',
    label: say('home.certificate.open'),
    also: null,
    progress: null,
  };
}
