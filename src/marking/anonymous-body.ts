import { escaped, standingAlone } from '#wording/standing-alone';
import type { WorkBody, WorkPart } from './work-body.js';

/** What stands in the place of a name. */
export const HIDDEN = '■■■';
/** Shorter names are too often part of an ordinary word. */
const SHORTEST = 3;

/** The body without the names that would tell whose it is (person, organisation, window, prefecture). Texts only: headings are ours. */
export function anonymousBody(body: WorkBody, names: readonly string[]): WorkBody {
  const hide = hiddenNames(names);
  const hidePart = (part: WorkPart): WorkPart => ({ ...part, text: hide(part.text) });
  const evidence = body.evidence.map((one) => ({ ...one, title: hide(one.title), parts: one.parts.map(hidePart) }));
  const answers = (body.answers ?? []).map((one) => ({ ...one, answer: hide(one.answer) }));
  const plan = (body.plan ?? []).map(hidePart);
  const attachments = (body.attachments ?? []).map((one) => ({ ...one, name: hide(one.name) }));
  return { title: hide(body.title), parts: body.parts.map(hidePart), evidence, attachments, answers, plan };
}

/** Puts `HIDDEN` in the place of every one of these names, and of a family or given name that stands alone. */
export function hiddenNames(names: readonly string[]): (text: string) => string {
  const written = names.map((name) => name.trim()).flatMap((name) => [name, name.replace(/[\s　]+/g, '')]);
  // The longest first: a window's name often begins with the name of its organisation.
  const whole = [...new Set(written)].filter((name) => name.length >= SHORTEST).sort((a, b) => b.length - a.length);
  const parts = [...new Set(names.flatMap((name) => partsOf(name.trim())))].sort((a, b) => b.length - a.length);
  const wanted = [...whole.map(escaped), ...parts.map(standingAlone)];
  if (wanted.length === 0) return (text) => text;
  const pattern = new RegExp(wanted.join('|'), 'giu');
  return (text) => text.replace(pattern, HIDDEN);
}

/** Family and given name; two characters are enough where they stand alone, in Latin letters three. */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s　・]+/);
  return parts.length < 2
    ? []
    : parts.filter((part) => part.length >= (/^\p{Script=Latin}/u.test(part) ? SHORTEST : 2));
}
