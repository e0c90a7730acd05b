import { RequiredText } from '#platform/forms/rules';

/** Why somebody may mark without calibration, or has to calibrate anew. */
export class ClearanceForm {
  @RequiredText(1000, 5) reason: string;
}
export const clearanceFields = ['reason'] as const;
