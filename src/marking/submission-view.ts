import type { AssignmentDetail } from './assignments.queries.js';
import { attachmentLinks } from './attachment-links.js';
import { charactersOf } from './work-body.js';
import { resubmissionOf } from './work-difference.js';

/** What `marking/submission` shows of a work, wherever a marker reads it. */
export const submissionOf = ({ id, body }: AssignmentDetail) => ({
  work: body,
  attachments: attachmentLinks(id, body),
  resubmission: resubmissionOf(body),
  plan: body.plan ?? [],
  characters: charactersOf(body),
});
