import { attemptRow, questionsOf, rightFields } from '../examination/given-attempt';
import type { TestApp } from '../support/app';
import { say } from '../support/say';
import type { Screen } from '../support/screen';

const A_PAGE = 6;

/** Answers the test that is open on the screen, page after page, as somebody who knows everything, and hands it in. */
export async function handsInRightAnswers(house: TestApp, screen: Screen): Promise<void> {
  const attempt = await attemptRow(house, screen.number());
  const questions = await questionsOf(house, attempt);
  for (let first = 0; first < questions.length; first += A_PAGE) {
    for (const question of questions.slice(first, first + A_PAGE))
      await screen.fills(rightFields(question, attempt.seed));
    if (questions.length <= A_PAGE) await screen.presses('examination.attempt.submit');
    else if (first + A_PAGE < questions.length) await screen.presses('examination.attempt.next');
    else await screen.presses('examination.attempt.review');
  }
  if (questions.length > A_PAGE) await screen.presses('examination.submission.submit');
  expect(await screen.reads()).toContain(say('examination.result.passed'));
}
