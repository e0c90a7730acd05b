import { annotatedText } from './annotated-text.js';
import { evidenceQuotes } from './evidence-quotes.js';
import type { MarkedWork } from './marked-works.queries.js';
import { charactersOf } from './work-body.js';

/** The trainee's text with everything that was written on it, and the levels of each round; of the markers only what they agreed on. */
export function markedWorkPage({ round, body, releasedAt, curriculum, feedback, earlier, rounds }: MarkedWork): object {
  const { rubric } = curriculum.document.practice;
  return {
    titleValues: { round },
    round,
    releasedAt,
    work: annotatedText(body, feedback, earlier, evidenceQuotes(body, rubric)),
    attachments: null,
    resubmission: null,
    plan: [],
    characters: charactersOf(body),
    resultHref: '/practice/report/result',
    rounds: rounds.map((one) => one.round),
    rows: rubric.map(({ id, title }) => ({
      title,
      levels: rounds.map((one) => ({ round: one.round, level: one.levels[id] ?? null })),
      statements: feedback.placed
        .filter(({ criterion, passage }) => criterion === id && passage !== null)
        .map(({ text, passage }) => ({ text, quote: passage?.quote ?? '' })),
    })),
  };
}
