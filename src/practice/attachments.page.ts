import type { AttachmentRefusal } from './attach-file.js';
import { attachmentLimits } from './attachment-limits.js';
import type { AttachmentRow } from './attachments.queries.js';
import { practicePaths } from './practice.paths.js';

export interface RefusedFile {
  readonly name: string;
  readonly reason: AttachmentRefusal | 'none';
}

/** The files of a report, and the way to add one. `scanned`: whether a scanner is configured. */
export function attachmentsPage(
  rows: readonly AttachmentRow[],
  editable: boolean,
  scanned: boolean,
  refused: readonly RefusedFile[] = [],
): object {
  return {
    editable,
    scanned,
    accept: '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt,.csv',
    limits: {
      files: attachmentLimits.files,
      each: attachmentLimits.bytes / 1_000_000,
      together: attachmentLimits.together / 1_000_000,
    },
    isFull: rows.length >= attachmentLimits.files,
    refused: refused.map(({ name, reason }) => ({ name, reasonKey: `practice.attachments.refused.${reason}` })),
    files: rows.map((row) => attachmentLine(row, editable)),
    action: practicePaths.attachments,
    paths: { overview: practicePaths.overview, report: practicePaths.report },
  };
}

const TONES = {
  clean: 'success',
  unscanned: 'neutral',
  waiting: 'warning',
  infected: 'error',
  erased: 'warning',
} as const;

/** One file in a list. */
export const attachmentLine = (row: AttachmentRow, editable: boolean) => ({
  ...row,
  kilobytes: Math.max(1, Math.round(row.size / 1_000)),
  href: row.scan === 'clean' || row.scan === 'unscanned' ? practicePaths.attachment(row.id) : null,
  kindKey: `practice.attachments.kind.${row.kind}`,
  scanKey: `practice.attachments.scan.${row.scan}`,
  tone: TONES[row.scan],
  removal: editable ? practicePaths.attachmentRemoval(row.id) : null,
  lookThrough: practicePaths.attachmentLookThrough(row.id),
});
