export const competenciesPaths = {
  own: '/competencies',
  of: (enrolmentId: number) => `/competencies/${enrolmentId}`,
};
