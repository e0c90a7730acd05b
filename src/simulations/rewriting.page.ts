import { codeName } from '#curriculum/code-lists';
import type { Rewriting } from '#curriculum/rewriting';
import { tellsPoint } from '#curriculum/tells-point';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { findHardPlaces } from '#wording/find-hard-places';
import { longestSentence } from '#wording/find-hard-sentences';
import { quoteOf } from '#wording/hard-place';
import { simulationsPaths } from './simulations.paths.js';

/** More than this is no advice any more; the rest is counted. */
const MOST_PLACES = 12;

/** The notice, who will read it, and the field for one's own words. */
export function rewritingPage(
  { id, title, minutes, topic, reader, noticeHtml }: Rewriting,
  language: Language,
  text: unknown = '',
  errors: readonly FieldError[] = [],
): object {
  return {
    titleValues: { title: language === 'en' ? title.en : title.ja },
    ...{ title, reader, text: String(text ?? '') },
    lengthInMinutes: minutes,
    topic: codeName('topics', topic, language),
    notice: trusted(noticeHtml),
    errors: formErrors(['text'], 'simulations.fields', errors),
    tried: null,
    paths: {
      practice: practiceLogPaths.overview,
      list: simulationsPaths.rewritings,
      action: simulationsPaths.rewriting(id),
    },
  };
}

/** The same after a try: what its reader now knows and what not, what is hard in it, and how the course says it. */
export function triedPage(rewriting: Rewriting, language: Language, text: string): object {
  const { checklist, drop, words, answer, commentary } = rewriting;
  const points = checklist.map((point) => ({ ...point, told: tellsPoint(text, point) }));
  const places = findHardPlaces(text);
  return {
    ...rewritingPage(rewriting, language, text),
    tried: {
      points,
      told: points.filter(({ told }) => told).length,
      asked: points.length,
      count: places.length,
      more: Math.max(0, places.length - MOST_PLACES),
      longest: longestSentence(text),
      places: places.slice(0, MOST_PLACES).map((place) => ({
        marked: quoteOf(text, place),
        instead: place.instead,
        kindKey: `wording.plain.kind.${place.kind}`,
        adviceKey: `wording.plain.advice.${place.kind}`,
      })),
      ...{ drop, words, commentary },
      answer: trusted(answer.html),
    },
  };
}
