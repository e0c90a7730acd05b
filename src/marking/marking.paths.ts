export const markingPaths = {
  queue: '/marking',
  /** Several marks are handed in together. */
  ready: '/marking/ready',
  prefetchRules: '/marking/prefetch-rules',
  assignment: (id: number | string) => `/marking/${id}`,
  marks: (id: number | string) => `/marking/${id}/marks`,
  criterion: (id: number | string, criterion: string) => `/marking/${id}/marks/${criterion}`,
  comment: (id: number | string) => `/marking/${id}/comment`,
  history: (id: number | string) => `/marking/${id}/history`,
  /** How the trainee's own marks came to be. */
  record: '/marked-works',
  markedWork: (id: number | string) => `/marked-works/${id}`,
  notes: (id: number | string) => `/marking/${id}/notes`,
  noteRemoval: (id: number | string, note: number | string) => `/marking/${id}/notes/${note}/removal`,
  statements: (id: number | string) => `/marking/${id}/statements`,
  statement: (id: number | string, placed: number | string) => `/marking/${id}/statements/${placed}`,
  submission: (id: number | string) => `/marking/${id}/submission`,
  /** Marks that were handed in a moment ago go back to their marker. */
  takingBack: (id: number | string) => `/marking/${id}/taking-back`,
  attachment: (id: number | string, fileId: number) => `/marking/${id}/attachments/${fileId}`,
  quarantine: (id: number | string) => `/marking/${id}/quarantine`,
  refusal: (id: number | string) => `/marking/${id}/refusal`,
  /** Where the two markers of a work that they see differently come to one level. */
  reconciliation: (id: number | string) => `/marking/${id}/reconciliation`,
  /** What moderators wrote about the own marks; the page is of the room of moderation. */
  moderatorsNotes: '/marking-quality/me/notes',
  identity: (id: number | string) => `/marking/${id}/identity`,
  /** Where whoever marked anew after an appeal decides about it. */
  verdict: (id: number | string) => `/marking/${id}/verdict`,
  /** The trainee's appeal against the marks of a work. */
  appeal: (workId: number | string) => `/marked-works/${workId}/appeal`,
};
