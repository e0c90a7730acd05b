import { Injectable } from '@nestjs/common';
import { root } from '#platform/config';
import { type GuardScore, halves, labelledHalf, measureGuard, precisionOf, recallOf } from '#wording/measure-guard';

/** How far the guard for personal data can be relied on, measured once on the labelled sentences that came with this version. */
@Injectable()
export class GuardReport {
  private measured: ReturnType<typeof report> | null = null;

  figures(): ReturnType<typeof report> {
    this.measured ??= report();
    return this.measured;
  }
}

const report = () => ({
  halves: halves.map((half) => {
    const { sentences, ...score } = measureGuard(labelledHalf(root, half));
    return { half, sentences, ...percents(score) };
  }),
  kinds: measureGuard(labelledHalf(root, 'test'))
    .byKind.filter(({ marked }) => marked > 0)
    .map(({ kind, ...score }) => ({ kind, ...percents(score) })),
});

const percents = (score: GuardScore) => ({
  marked: score.marked,
  found: score.found,
  reported: score.reported,
  recall: percent(recallOf(score)),
  precision: percent(precisionOf(score)),
});

/** With one decimal, rounded down: a promise is not reached by rounding. */
const percent = (share: number): string => (Math.floor(share * 1000) / 10).toFixed(1);
