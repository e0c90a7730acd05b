import { certified } from '../../certification/given-candidate';
import { look } from '../../support/look';
import { say } from '../../support/say';
import { story } from './story';

type Kind = 'valid' | 'expired' | 'revoked' | 'unknown';

/** What anybody reads who follows the code on the paper: the result in both languages, and the page is sound. */
async function anybodySees(path: string, kind: Kind, status: number): Promise<void> {
  const anybody = await story.stranger();
  for (const language of ['ja', 'en'] as const) {
    await anybody.goes(`/language/${language}?to=${path}`);
    expect(anybody.status).toBe(status);
    const text = await anybody.reads();
    expect(text).toContain(say(`registry.verification.headings.${kind}`, {}, 'ja'));
    expect(text).toContain(say(`registry.verification.headings.${kind}`, {}, 'en'));
    await look(anybody);
  }
}

export const anybodySeesThatItIsValid = () => anybodySees(story.verifyPath, 'valid', 200);

export const anUnknownTokenIsUnknown = () => anybodySees('/verify/AAAAAAAAAAAAAAAAAAAAAA', 'unknown', 404);

export async function anotherOneIsRevoked(): Promise<void> {
  const other = await certified(story.house, '別人 かなた');
  const officer = await story.the('agency2');
  await officer.goes(`/certificates/${other.certificateId}`);
  await officer.page.locator('summary', { hasText: say('certification.issued.revokeHeading') }).click();
  await officer.page.locator('input[name="revocationReason"]').first().check();
  await officer.presses('certification.issued.revoke');
  await look(officer);
  await anybodySees(`/verify/${other.token}`, 'revoked', 200);
}

export async function threeYearsAndADayLaterItHasExpired(): Promise<void> {
  story.pass({ days: 3 * 365 + 2 });
  await anybodySees(story.verifyPath, 'expired', 200);
}
