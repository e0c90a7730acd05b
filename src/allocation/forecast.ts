/** How long somebody took from getting a work to handing the marks in, in working days; or how long it lies there by now. */
export interface Turnaround {
  readonly days: number;
  readonly done: boolean;
}

/** A place that is still open: how many working days it lies there, and how many days the works before it in the same pile need at least. */
export interface OpenPlace {
  readonly age: number;
  readonly pile: number;
}

export interface Outlook {
  readonly turnarounds: readonly Turnaround[];
  /** How often two marks were not enough (0–1): a talk or a third marker came. */
  readonly disagreement: number;
  /** What the course promises; stands for the turnaround while hardly anything was observed. */
  readonly promisedDays: number;
}

/** Index: working days from now; value: how likely the result is there by then. Never falls, ends at 1. */
export type Chances = readonly number[];

const LONGEST = 60;
/** With fewer finished marks than this the past says nothing. */
const ENOUGH = 8;

/**
 * How likely the result of a work is there within 0, 1, 2 … working days.
 *
 * The turnaround T of one mark is estimated from the latest ones by the product-limit estimator S(t) = Π (1 − d_i / n_i)
 * (E. L. Kaplan, P. Meier, Nonparametric estimation from incomplete observations, JASA 53, 1958): marks that are still open count as
 * "at least so long", so that slow ones are not forgotten. A place that lies open for a days is done within t more with
 * 1 − S(a + t) / S(a), and not before the works in front of it can be. All open places have to be done: the product. In the share of
 * works in which marks disagreed, one more turnaround follows: a convolution.
 */
export function chancesOf(places: readonly OpenPlace[], outlook: Outlook): Chances {
  const survival = survivalOf(outlook);
  const marks = days().map((t) => places.reduce((product, place) => product * doneWithin(survival, place, t), 1));
  const oneMore = days().map((t) => doneWithin(survival, { age: 0, pile: 0 }, t));
  const both = convolve(marks, oneMore);
  const { disagreement } = outlook;
  return days().map((t) => (t === LONGEST ? 1 : (1 - disagreement) * at(marks, t) + disagreement * at(both, t)));
}

/** The first day by which the result is there with at least this likelihood. */
export const dayFor = (chances: Chances, likelihood: number): number =>
  chances.findIndex((chance) => chance >= likelihood - 1e-9);

/** How likely it comes later than in `days` working days. */
export const chanceOfLate = (chances: Chances, left: number): number => 1 - (left < 0 ? 0 : at(chances, left));

/** S(0), S(1) …: how likely a mark takes longer than so many days. */
export function survivalOf({ turnarounds, promisedDays }: Outlook): number[] {
  if (turnarounds.filter(({ done }) => done).length < ENOUGH)
    return days().map((t) => Math.max(0, 1 - t / promisedDays));
  // What nobody ever needed is not foretold: after the longest observation nothing is open any more (B. Efron's tail, 1967).
  const longest = Math.max(...turnarounds.map((one) => one.days));
  let survival = 1;
  return days().map((t) => {
    if (t > longest) return 0;
    const atRisk = turnarounds.filter((one) => one.days >= t).length;
    const finished = turnarounds.filter((one) => one.done && one.days === t).length;
    if (atRisk > 0) survival *= 1 - finished / atRisk;
    return survival;
  });
}

function doneWithin(survival: readonly number[], { age, pile }: OpenPlace, t: number): number {
  if (t < pile) return 0;
  const now = at(survival, age);
  // Older than anything that was ever observed: it can come any day.
  if (now <= 0) return t >= 1 ? 1 : 0;
  return 1 - at(survival, age + t) / now;
}

/** The distribution of a sum: one thing after the other. */
function convolve(first: Chances, second: Chances): number[] {
  const share = (chances: Chances, t: number) => at(chances, t) - (t === 0 ? 0 : at(chances, t - 1));
  return days().map((t) => {
    let sum = 0;
    for (let part = 0; part <= t; part += 1) sum += share(first, part) * at(second, t - part);
    return sum;
  });
}

const days = (): number[] => Array.from({ length: LONGEST + 1 }, (_, t) => t);
const at = (list: readonly number[], t: number): number => list[Math.min(t, LONGEST)] ?? 0;
