import { examinationPaths } from '#examination/examination.paths';

export const appealsPaths = {
  /** The trainee's own, below the attempt that it is about. */
  own: examinationPaths.appeal,
  queue: '/appeals',
  after: (id: number) => `/appeals?after=${id}`,
  appeal: (id: number | string) => `/appeals/${id}`,
  decision: (id: number | string) => `/appeals/${id}/decision`,
};
