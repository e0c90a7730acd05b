import { escaped, standingAlone } from '#wording/standing-alone';
import type { WorkBody, WorkPart, WorkQuote } from './work-body.js';

/** What stands in the place of a name. */
export const HIDDEN = '■■■';
/** Shorter names are too often part of an ordinary word. */
const SHORTEST = 3;

/** The body without the names that would tell whose it is (person, organisation, window, prefecture). Texts only: headings are ours. */
export function anonymousBody(body: WorkBody, names: readonly string[]): WorkBody {
  const hide = hiddenNames(names);
  const pattern = patternOf(names);
  const hidePart = (part: WorkPart): WorkPart => ({ ...part, text: hide(part.text) });
  const evidence = body.evidence.map((one) => ({
    ...one,
    title: hide(one.title),
    parts: one.parts.map(hidePart),
    quotes: (one.quotes ?? []).map((quote) => movedQuote(quote, one.parts[quote.part]?.text ?? '', pattern)),
  }));
  const answers = (body.answers ?? []).map((one) => ({ ...one, answer: hide(one.answer) }));
  const plan = (body.plan ?? []).map(hidePart);
  const attachments = (body.attachments ?? []).map((one) => ({ ...one, name: hide(one.name) }));
  const signals = (body.signals ?? []).map((one) => ({
    ...one,
    explanation: one.explanation && hide(one.explanation),
  }));
  return { title: hide(body.title), parts: body.parts.map(hidePart), evidence, attachments, answers, plan, signals };
}

/** Puts `HIDDEN` in the place of every one of these names, and of a family or given name that stands alone. */
export function hiddenNames(names: readonly string[]): (text: string) => string {
  const pattern = patternOf(names);
  return pattern ? (text) => text.replace(pattern, HIDDEN) : (text) => text;
}

/** The same words after names before and within them were hidden. */
function movedQuote(quote: WorkQuote, text: string, pattern: RegExp | null): WorkQuote {
  const names = pattern
    ? [...text.matchAll(pattern)].map(({ index, 0: name }) => ({ from: index, to: index + name.length }))
    : [];
  const moved = (place: number, within: number): number =>
    names.reduce((at, { from, to }) => {
      if (to <= place) return at + HIDDEN.length - (to - from);
      return from < place ? at + from - place + within : at;
    }, place);
  return { ...quote, start: moved(quote.start, 0), end: moved(quote.end, HIDDEN.length) };
}

function patternOf(names: readonly string[]): RegExp | null {
  const written = names.map((name) => name.trim()).flatMap((name) => [name, name.replace(/[\s　]+/g, '')]);
  // The longest first: a window's name often begins with the name of its organisation.
  const whole = [...new Set(written)].filter((name) => name.length >= SHORTEST).sort((a, b) => b.length - a.length);
  const parts = [...new Set(names.flatMap((name) => partsOf(name.trim())))].sort((a, b) => b.length - a.length);
  const wanted = [...whole.map(escaped), ...parts.map(standingAlone)];
  return wanted.length > 0 ? new RegExp(wanted.join('|'), 'giu') : null;
}

/** Family and given name; two characters are enough where they stand alone, in Latin letters three. */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s　・]+/);
  return parts.length < 2
    ? []
    : parts.filter((part) => part.length >= (/^\p{Script=Latin}/u.test(part) ? SHORTEST : 2));
}
