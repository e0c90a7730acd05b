import { responseInWords } from '#curriculum/response-in-words';
import { clockTime } from '#platform/locale/dates';
import type { Reading } from './attempt.page.js';
import { examinationPaths } from './examination.paths.js';
import { changesOf, decisionOn, readSentAnswers } from './sent-answers.js';
import { testHeading } from './test-heading.js';
import { timeLeft } from './time-left.js';

type Sent = Readonly<Record<string, unknown>>;

/** Fields of the form that are written anew, or that no later save must see again. */
const OWN = new Set(['_csrf', 'go', 'shown']);

/** Two windows answered the same question differently: both answers side by side, and everything else that was sent, kept in the form. */
export function choicePage({ curriculum, attempt, language, now }: Reading, body: Sent): object {
  const saved = new Map(attempt.answers.map((answer) => [answer.item, answer]));
  const sent = readSentAnswers(curriculum, attempt, body);
  const { conflicts } = changesOf(sent, saved);
  return {
    ...testHeading(curriculum, attempt.test, language),
    ...timeLeft(attempt, now),
    answersHref: examinationPaths.answers(attempt.id),
    backHref: examinationPaths.attempt(attempt.id),
    journalKey: `attempt-${attempt.id}.${sent.writer}`,
    shown: attempt.rowVersion,
    undecided: body['shown'] !== undefined,
    fields: carried(body, new Set(conflicts.map(decisionOn))),
    questions: conflicts.map((id) => ({
      name: decisionOn(id),
      position: attempt.itemIds.indexOf(id) + 1,
      stem: curriculum.question(id).stem,
      savedAt: clockTime(saved.get(id)?.savedAt ?? now),
      saved: responseInWords(curriculum.question(id), saved.get(id)?.response ?? null),
      sent: responseInWords(curriculum.question(id), sent.responses.get(id) ?? null),
    })),
  };
}

const carried = (body: Sent, asked: ReadonlySet<string>): { name: string; value: string }[] =>
  Object.entries(body)
    .filter(([name]) => !OWN.has(name) && !asked.has(name))
    .flatMap(([name, values]) => [values].flat().map((value) => ({ name, value: String(value) })));
