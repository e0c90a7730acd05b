import { admissionsPaths } from './admissions.paths.js';
import { extensionKinds, extensionReasons } from './extension.entity.js';
import type { ExtensionLine } from './windows.queries.js';

const TONES = { requested: 'key', approved: 'success', declined: 'warning', withdrawn: 'neutral' } as const;

/** The form for more time, as the trainee and the office fill it in. */
export const extensionForm = (action: string, typed: Readonly<Record<string, unknown>>) => ({
  action,
  kindOptions: extensionKinds.map((value) => ({ value, label: null })),
  reasonOptions: extensionReasons.map((value) => ({ value, label: null })),
  values: {
    extensionKind: String(typed['extensionKind'] ?? 'relative'),
    grantedDays: String(typed['grantedDays'] ?? ''),
    newDueOn: String(typed['newDueOn'] ?? ''),
    extensionReason: String(typed['extensionReason'] ?? ''),
  },
});

/** One wish in a list of all of them. */
export const extensionLine = (line: ExtensionLine, withLink: boolean) => ({
  ...line,
  tone: TONES[line.status],
  href: withLink ? admissionsPaths.extensionRequest(line.id) : null,
});
