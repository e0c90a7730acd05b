import * as apply from './walk/apply';
import * as certify from './walk/certify';
import * as learn from './walk/learn';
import * as mark from './walk/mark';
import * as meet from './walk/meet';
import * as practise from './walk/practise';
import { story } from './walk/story';
import * as verify from './walk/verify';

beforeAll(() => story.begin());
afterAll(() => story.end());

/** Once a step has failed, those after it have no ground to stand on. */
let failed: string | null = null;
const step = (name: string, act: () => Promise<void>): void =>
  it(name, async () => {
    if (failed) throw new Error(`not walked, because "${failed}" failed`);
    failed = name;
    await act();
    failed = null;
  });

describe('one person walks the whole course', () => {
  describe('to a seat in it', () => {
    step('the agency opens a cohort', apply.theAgencyOpensACohort);
    step('I open an account', apply.iOpenAnAccount);
    step('I write my application and hand it in', apply.iWriteMyApplicationAndHandItIn);
    step('my organisation confirms my work', apply.myOrganisationConfirmsMyWork);
    step('the office finds me eligible', apply.theOfficeFindsMeEligible);
    step('the agency accepts me', apply.theAgencyAcceptsMe);
  });

  describe('through stage 1', () => {
    step('the first day comes', learn.theFirstDayComes);
    step('I watch the beginning of the film', learn.iWatchTheBeginningOfTheFilm);
    step('I read its text', learn.iReadItsText);
    step('I take the quiz of the first subject', learn.iTakeTheQuizOfTheFirstSubject);
    step('weeks of reading go by', learn.weeksOfReadingGoBy);
    step('I read the last lesson', learn.iReadTheLastLesson);
    step('I take the last quiz', learn.iTakeTheLastQuiz);
    step('I take the check test', learn.iTakeTheCheckTest);
  });

  describe('through the practice at my own window', () => {
    step('I write my task sheet', practise.iWriteMyTaskSheet);
    step('a trainer approves it', practise.aTrainerApprovesIt);
    step('I record what I did', practise.iRecordWhatIDid);
    step('I ask my supervisor to confirm it', practise.iAskMySupervisorToConfirmIt);
    step('my supervisor confirms by link and code', practise.mySupervisorConfirmsByLinkAndCode);
    step('weeks of practice go by', practise.weeksOfPracticeGoBy);
    step('I hand in my report', practise.iHandInMyReport);
    step('two trainers mark it', mark.twoTrainersMarkIt);
    step('I read what they agreed on', mark.iReadWhatTheyAgreedOn);
  });

  describe('through the days with the others', () => {
    step('the office plans two days', meet.theOfficePlansTwoDays);
    step('the office forms the groups', meet.theOfficeFormsTheGroups);
    step('I see where to go', meet.iSeeWhereToGo);
    step('the trainer writes down the first day', meet.theTrainerWritesDownTheFirstDay);
    step('the second day is written down too', meet.theSecondDayIsWrittenDownToo);
    step('I take the final test', meet.iTakeTheFinalTest);
  });

  describe('to a certificate that anybody can check', () => {
    step('the first of the panel votes', certify.theFirstOfThePanelVotes);
    step('the chair votes and closes', certify.theChairVotesAndCloses);
    step('another officer of the agency approves', certify.anotherOfficerOfTheAgencyApproves);
    step('I receive my certificate', certify.iReceiveMyCertificate);
    step('my name is in the register', certify.myNameIsInTheRegister);
    step('the figures count me and name me', certify.theFiguresCountMeAndNameMe);
    step('anybody sees that it is valid', verify.anybodySeesThatItIsValid);
    step('an unknown token is unknown', verify.anUnknownTokenIsUnknown);
    step('another one is revoked', verify.anotherOneIsRevoked);
    step('three years and a day later it has expired', verify.threeYearsAndADayLaterItHasExpired);
  });
});
