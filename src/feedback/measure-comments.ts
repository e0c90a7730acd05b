import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossTable, weightedKappa } from '#rater-statistics/weighted-kappa';
import { type CommentQuality, commentQuality } from '#wording/comment-quality';

export const commentParts = ['tuning', 'test'] as const;
export type CommentPart = (typeof commentParts)[number];

/** A comment with what two readings said about it. */
export interface RatedComment {
  readonly text: string;
  readonly readings: readonly [CommentQuality, CommentQuality];
}

/** Agreement on the sum (0–5), and in how many of the comments each of the three parts is told alike. */
export interface CommentAgreement {
  readonly comments: number;
  /** Between the two readings: more cannot be asked of rules. */
  readonly readings: number | null;
  readonly rules: readonly [number | null, number | null];
  readonly alike: Readonly<Record<keyof CommentQuality, number>>;
}

const LINE = /^([0-3]) ([01]) ([01]) \| ([0-3]) ([01]) ([01]) \| (.+)$/;

export const ratedComments = (root: string, part: CommentPart): RatedComment[] =>
  readFileSync(join(root, 'wording', `comments-${part}.txt`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const found = LINE.exec(line);
      if (!found) return [];
      const [, ...cells] = found;
      const reading = (from: number) =>
        ({
          evidence: Number(cells[from]),
          suggestion: Number(cells[from + 1]),
          link: Number(cells[from + 2]),
        }) as CommentQuality;
      return [{ text: cells[6] ?? '', readings: [reading(0), reading(3)] as const }];
    });

export function commentAgreement(comments: readonly RatedComment[]): CommentAgreement {
  const judged = comments.map(({ text, readings }) => ({ own: commentQuality(text), readings }));
  const kappa = (pairs: (readonly [CommentQuality, CommentQuality])[]) =>
    weightedKappa(
      crossTable(
        pairs.map(([a, b]) => [sumOf(a), sumOf(b)]),
        6,
      ),
    );
  const alike = (key: keyof CommentQuality) =>
    judged.filter(({ own, readings }) => readings.some((one) => one[key] === own[key])).length;
  return {
    comments: comments.length,
    readings: kappa(judged.map(({ readings }) => readings)),
    rules: [
      kappa(judged.map(({ own, readings }) => [own, readings[0]])),
      kappa(judged.map(({ own, readings }) => [own, readings[1]])),
    ],
    alike: { evidence: alike('evidence'), suggestion: alike('suggestion'), link: alike('link') },
  };
}

const sumOf = ({ evidence, suggestion, link }: CommentQuality): number => evidence + suggestion + link;
