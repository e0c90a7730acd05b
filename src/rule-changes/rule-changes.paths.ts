export const ruleChangesPaths = {
  overview: '/rule-changes',
  one: (id: number | string) => `/rule-changes/${id}`,
  reading: (id: number | string) => `/rule-changes/${id}/reading`,
  readers: (id: number | string) => `/rule-changes/${id}/readers.csv`,
};
