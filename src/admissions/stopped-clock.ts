/** A deadline after its clock stood still from `startedAt` until `endedAt`: what remained then remains now. */
export const afterStandstill = (deadline: Date, startedAt: Date, endedAt: Date): Date =>
  new Date(deadline.getTime() + endedAt.getTime() - startedAt.getTime());
