import { ValidateIf } from 'class-validator';
import { instantInJapan } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { Day, OneOf, RowVersion, WholeNumber } from '#platform/forms/rules';
import {
  type ExtensionKind,
  type ExtensionReason,
  extensionKinds,
  extensionReasons,
  type RefusalCode,
  refusalCodes,
} from './extension.entity.js';
import { type ExtensionWish, newEndOf, obstacleTo } from './extension-wish.js';
import type { StageWindow } from './stage-window.js';

/** So many days more, or a new last day: one of the two is read. */
export class ExtensionForm {
  @OneOf(extensionKinds) extensionKind: ExtensionKind;
  @ValidateIf((form: ExtensionForm) => form.extensionKind === 'relative') @WholeNumber(1, 90) grantedDays: number;
  @ValidateIf((form: ExtensionForm) => form.extensionKind === 'absolute') @Day() newDueOn: string;
  @OneOf(extensionReasons) extensionReason: ExtensionReason;
}

export const extensionFields = ['extensionKind', 'grantedDays', 'newDueOn', 'extensionReason'] as const;

export class ExtensionApprovalForm {
  @RowVersion() rowVersion: number;
}

export class ExtensionRefusalForm {
  @OneOf(refusalCodes) refusalReason: RefusalCode;
}

/** The wish as the use case takes it, or why its end is not possible, beside the field that was filled in. */
export function wishOf(
  form: ExtensionForm,
  window: StageWindow,
  now: Date,
): { ok: true; values: ExtensionWish } | { ok: false; errors: FieldError[] } {
  const { extensionKind: kind, extensionReason: reason } = form;
  const values: ExtensionWish =
    kind === 'relative'
      ? { kind, reason, days: form.grantedDays }
      : { kind, reason, dueAt: instantInJapan(form.newDueOn, '23:59') };
  const code = obstacleTo(newEndOf(values, window.dueAt), window, now);
  return code
    ? { ok: false, errors: [{ field: kind === 'relative' ? 'grantedDays' : 'newDueOn', code }] }
    : { ok: true, values };
}
