import { type Standing, standingOn } from '#certification/certificate-standing';
import type { CertificateRow } from '#certification/certificates.queries';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { dateText, dateTimeText } from '#platform/locale/dates';
import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import { registryPaths } from './registry.paths.js';

/** The look of each answer; a replaced certificate looks like a revoked one, with words of its own. */
const LOOKS: Record<Standing | 'unknown', string> = {
  valid: 'valid',
  expired: 'expired',
  suspended: 'suspended',
  revoked: 'revoked',
  superseded: 'revoked',
  unknown: 'unknown',
};
/** For those the page says that the paper is worth nothing, and not whose it was. */
const NAMELESS: readonly Standing[] = ['revoked', 'superseded'];

interface Check {
  readonly certificate: CertificateRow | null;
  /** Whether the person who asks holds the address or the code of the certificate, and may see the name. */
  readonly known: boolean;
  readonly now: Date;
  readonly today: string;
  readonly language: Language;
  readonly words: Words;
}

/** The answer of the public check, in the reader's language and in the other one of Japanese and English. */
export function verificationPage({ certificate, known, now, today, language, words }: Check): object {
  const standing = certificate ? standingOn(today, certificate) : 'unknown';
  const other: Language = language === 'en' ? 'ja' : 'en';
  const say = (key: string) => words.plain(other, `registry.verification.${key}`);
  const name =
    certificate && known && standing !== 'unknown' && !NAMELESS.includes(standing) ? certificate.printName : null;
  return {
    kind: LOOKS[standing],
    headingKey: `registry.verification.headings.${standing}`,
    noteKey: `registry.verification.notes.${standing}`,
    other: {
      lang: other,
      heading: say(`headings.${standing}`),
      note: say(`notes.${standing}`),
      checked: say('checked'),
      checkedAt: dateTimeText(other, now),
    },
    facts: certificate ? factsOf(certificate, name, other, say) : [],
    nameHidden: certificate !== null && !known,
    now,
    formHref: registryPaths.verify,
  };
}

function factsOf(
  certificate: CertificateRow,
  name: string | null,
  other: Language,
  say: (key: string) => string,
): object[] {
  const text = (label: string, value: string) => ({
    labelKey: `registry.verification.${label}`,
    otherLabel: say(label),
    value,
    day: null,
    otherDay: null,
  });
  const day = (label: string, value: string) => ({ ...text(label, ''), day: value, otherDay: dateText(other, value) });
  return [
    text('number', certificate.number),
    ...(name ? [text('name', name)] : []),
    day('issuedOn', certificate.issuedOn),
    day('expiresOn', certificate.expiresOn),
  ];
}

/** The form of the check; `misread`: what was typed cannot be a number. */
export const verifyPage = (
  typed: { number: string; code: string },
  misread: boolean,
  errors: readonly FieldError[] = [],
): object => ({
  action: registryPaths.verify,
  typed,
  misread,
  errors: formErrors(['number', 'code'], 'registry.fields', errors),
});
