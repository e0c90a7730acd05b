import { root } from '#platform/config';
import { type GuardScore, halves, labelledHalf, measureGuard, precisionOf, recallOf } from './measure-guard.js';

/** `bin/measure-guard`: how much of the personal data in the labelled sentences the guard finds, and how often it is right. */
const lines = halves.flatMap((half) => {
  const figures = measureGuard(labelledHalf(root, half));
  return [
    `${half}: ${figures.sentences} sentences`,
    line('all', figures),
    ...figures.byKind.filter(({ marked, reported }) => marked + reported > 0).map((score) => line(score.kind, score)),
  ];
});
process.stdout.write(`${lines.join('\n')}\n`);

function line(name: string, score: GuardScore): string {
  const { marked, found, reported, rightlyReported } = score;
  return `  ${name.padEnd(16)} recall ${recallOf(score).toFixed(3)} (${found}/${marked})  precision ${precisionOf(score).toFixed(3)} (${rightlyReported}/${reported})`;
}
