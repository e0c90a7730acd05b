import type { AttachmentOfReport } from './attachments.queries.js';

/** Where a file of the report lies in the archive; null where nobody may open it. */
export const pathInArchive = ({ id, place, name, scan, removedAt }: AttachmentOfReport): string | null => {
  if (scan !== 'clean' && scan !== 'unscanned') return null;
  // A place is given anew once its file has left the report; what was handed in before stays all the same.
  return removedAt === null ? `attachments/${place}-${name}` : `attachments/earlier/${id}-${name}`;
};

/** A file of the report as the data name it: its bytes lie in the archive. */
export const attachmentFile = (row: AttachmentOfReport) => ({
  name: row.name,
  kind: row.kind,
  size: row.size,
  sha256: row.sha256,
  scan: row.scan,
  addedAt: row.addedAt.toISOString(),
  firstRound: row.firstRound,
  removedAt: row.removedAt?.toISOString() ?? null,
  path: pathInArchive(row),
});
