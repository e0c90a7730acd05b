import { examinationPaths } from '#examination/examination.paths';

export const appealsPaths = {
  /** The trainee's own, below the attempt that it is about. */
  own: examinationPaths.appeal,
  queue: '/appeals',
  after: (id: number) => `/appeals?after=${id}`,
  appeal: (id: number | string) => `/appeals/${id}`,
  decision: (id: number | string) => `/appeals/${id}/decision`,
  /** More time to appeal for one person. */
  extensions: '/appeal-extensions',
  newExtension: (enrolmentId: number | string) => `/appeal-extensions/new?enrolment=${enrolmentId}`,
  extensionsOf: (enrolmentId: number | string) => `/appeal-extensions/of/${enrolmentId}`,
  extension: (id: number | string) => `/appeal-extensions/${id}`,
  extensionApproval: (id: number | string) => `/appeal-extensions/${id}/approval`,
  extensionRefusal: (id: number | string) => `/appeal-extensions/${id}/refusal`,
  /** Against the marks of reports, for the office; the trainee's and the marker's own pages are named by the room of marking. */
  reports: '/report-appeals',
  report: (id: number | string) => `/report-appeals/${id}`,
  naming: (id: number | string) => `/report-appeals/${id}/marker`,
};
