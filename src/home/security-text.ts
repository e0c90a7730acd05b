import { addMonths, dayInJapan, instantInJapan } from '#platform/clock/clock';

const MONTHS_GOOD = 6;

/** Whom to tell about a weakness (RFC 9116). Expires half a year ahead, so that a copy of it cannot grow old unnoticed. */
export function securityText(publicUrl: string, now: Date): string {
  const expires = instantInJapan(addMonths(dayInJapan(now), MONTHS_GOOD));
  return [
    'Contact: mailto:security@operator.example',
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: ja, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
