export const competenciesPaths = {
  own: '/competencies',
};
