import { root } from '#platform/config';
import { commentAgreement, commentParts, ratedComments } from './measure-comments.js';

/** `bin/measure-comments`: how far the rules for comments agree with two readings of the sample comments. */
const kappa = (value: number | null): string => value?.toFixed(2) ?? '–';
const lines = commentParts.flatMap((part) => {
  const { comments, readings, rules, alike } = commentAgreement(ratedComments(root, part));
  return [
    `${part}: ${comments} comments (quadratic weighted kappa of the sum, 0–5)`,
    `  rules and first reading ${kappa(rules[0])}, rules and second reading ${kappa(rules[1])}, the two readings ${kappa(readings)}`,
    `  as at least one reading: evidence ${alike.evidence}, suggestion ${alike.suggestion}, link ${alike.link} of ${comments}`,
  ];
});
process.stdout.write(`${lines.join('\n')}\n`);
