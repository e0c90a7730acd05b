import type { AssignmentDetail } from './assignments.queries.js';
import { attachmentLinks } from './attachment-links.js';
import { charactersOf, type WorkBody } from './work-body.js';
import { resubmissionOf } from './work-difference.js';

/** What `marking/submission` shows of a work, wherever a marker reads it. */
export const submissionOf = ({ id, body }: AssignmentDetail) => ({
  work: shownBody(body),
  attachments: attachmentLinks(id, body),
  resubmission: resubmissionOf(body),
  plan: body.plan ?? [],
  characters: charactersOf(body),
});

/** The body with what works lack that were handed in before there was any, and its evidence numbered. */
export const shownBody = (body: WorkBody) => ({
  ...body,
  signals: body.signals ?? [],
  evidence: body.evidence.map((one, index) => ({ ...one, position: index + 1 })),
});
