import { RequiredText, WholeNumber } from '#platform/forms/rules';

/** Fields of the page are named by the place of their criterion in the rubric: `level-1`, `reason-1`. */
export class ProposalForm {
  @WholeNumber(1, 5) level: number;
  @RequiredText(1000, 5) reason: string;
}

export class AcceptanceForm {
  @WholeNumber(1, 20) position: number;
  @WholeNumber(1, 5) level: number;
}

/** The one criterion that a form of the page is about; 0 where it is about none. */
export function ofPosition(body: unknown): { position: number; level: unknown; reason: unknown } {
  const typed = (body ?? {}) as Record<string, unknown>;
  const position = /^[1-9]\d?$/.test(String(typed['position'])) ? Number(typed['position']) : 0;
  return { position, level: typed[`level-${position}`], reason: typed[`reason-${position}`] };
}
