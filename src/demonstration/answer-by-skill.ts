import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Question } from '#curriculum/question';
import { type Response, rightResponse } from '#curriculum/response';
import type { ReadAnswers } from '#examination/save-answers';
import type { Chance } from './chance.js';

/** Answers all items of an attempt at once; each is right with the probability `accuracy`, less for harder ones. */
export const answerBySkill =
  (chance: Chance, accuracy: number): ReadAnswers =>
  (curriculum, attempt) => ({
    version: attempt.rowVersion,
    writer: 'demonstration',
    responses: new Map(attempt.itemIds.map((id) => [id, responseTo(curriculum, id, chance, accuracy)])),
  });

function responseTo(curriculum: PublishedCurriculum, id: string, chance: Chance, accuracy: number): Response | null {
  const question = curriculum.question(id);
  const hard = (question.difficulty - 2) * 0.06;
  return chance.happens(accuracy - hard) ? rightResponse(question) : wrongResponse(question, chance);
}

/** A wrong choice where there is a list to choose from; elsewhere the item is left empty. */
function wrongResponse(question: Question, chance: Chance): Response | null {
  if (question.type !== 'single') return null;
  const wrong = question.options.map((_, index) => index + 1).filter((position) => position !== question.answer);
  return { type: 'single', chosen: chance.pick(wrong) };
}
