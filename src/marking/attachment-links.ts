import { markingPaths } from './marking.paths.js';
import type { WorkAttachment, WorkBody } from './work-body.js';

/** The files that came with a work, as its marker opens them. */
export const attachmentLinks = (assignmentId: number, { attachments = [] }: WorkBody) =>
  attachments.map(({ fileId, name, size }: WorkAttachment) => ({
    name,
    kilobytes: Math.max(1, Math.round(size / 1_000)),
    href: markingPaths.attachment(assignmentId, fileId),
  }));
