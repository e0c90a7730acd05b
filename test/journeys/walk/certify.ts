import { readFileSync } from 'node:fs';
import { look } from '../../support/look';
import { say } from '../../support/say';
import { story } from './story';

export async function theFirstOfThePanelVotes(): Promise<void> {
  const panellist = await story.the('panel2');
  await panellist.doesWhatComesNext();
  await panellist.arrives(() => panellist.page.getByRole('link', { name: '歩田 みのり' }).click());
  await look(panellist);
  await panellist.fills({ vote: 'certify' });
  await panellist.presses('certification.case.castVote');
}

export async function theChairVotesAndCloses(): Promise<void> {
  const chair = await story.the('panel');
  await chair.doesWhatComesNext();
  await chair.arrives(() => chair.page.getByRole('link', { name: '歩田 みのり' }).click());
  await chair.fills({ vote: 'certify' });
  await chair.presses('certification.case.castVote');
  await chair.fills({ minutes: '各能力の証拠と要件の充足を確認し、認証を相当と認めた。' });
  await chair.presses('certification.case.close');
  expect(await chair.reads()).toContain(say('certification.caseStatus.recommended'));
}

export async function anotherOfficerOfTheAgencyApproves(): Promise<void> {
  story.pass({ days: 3 });
  const officer = await story.the('agency2');
  await officer.doesWhatComesNext();
  await officer.goes(`/cohorts/${story.cohortId}/certification`);
  await look(officer);
  await officer.page.locator('input[name="cases"]').check();
  await officer.fills({ count: '1' });
  await officer.presses('certification.awards.approve');
  expect(await officer.reads()).toContain('歩田 みのり');
  await story.house.deliver();
}

export async function iReceiveMyCertificate(): Promise<void> {
  const me = await story.me();
  await me.doesWhatComesNext();
  expect(me.path()).toBe('/certificate');
  await look(me);
  const [download] = await Promise.all([
    me.page.waitForEvent('download'),
    me.link('certification.certificate.download').click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  story.verifyPath = (await me.link('certification.certificate.verifyLink').getAttribute('href')) ?? '';
}

export async function myNameIsInTheRegister(): Promise<void> {
  const officer = await story.the('agency2');
  await officer.goes('/register');
  expect(await officer.reads()).toContain('歩田 みのり');
  await look(officer);
}

export async function theFiguresCountMeAndNameMe(): Promise<void> {
  const officer = await story.the('agency2');
  await officer.goes('/figures');
  const certified = officer.page.locator('.kpi-goal a');
  expect(await certified.innerText()).toBe('1');
  await look(officer);
  await officer.arrives(() => certified.click());
  expect(await officer.reads()).toContain('歩田 みのり');
  await look(officer);
}
