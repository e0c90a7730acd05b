import type { TextPart } from '#feedback/passage';
import { oncePer } from '#platform/once-per';
import type { WorkBody } from './work-body.js';

/** Names of the texts of a work; passages point to them. */
export const partOf = (index: number): string => `part-${index + 1}`;
export const evidencePartOf = (evidence: number, index: number): string => `evidence-${evidence + 1}-${index + 1}`;

/** Every text of a work that can be quoted. */
export const textPartsOf = oncePer((body: WorkBody): readonly TextPart[] => [
  ...body.parts.map(({ text }, index) => ({ part: partOf(index), text })),
  ...body.evidence.flatMap((one, evidence) =>
    one.parts.map(({ text }, index) => ({ part: evidencePartOf(evidence, index), text })),
  ),
]);
