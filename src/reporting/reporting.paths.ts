const query = (values: Readonly<Record<string, string | number | null>>): string => {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)]))}`;
};

export const reportingPaths = {
  figures: '/figures',
  funnelFile: '/figures/funnel.csv',
  people: (filter: { reached: string; cohort: number | null; prefecture?: string | null; after?: number | null }) =>
    `/figures/people${query(filter)}`,
  audit: (filter: Readonly<Record<string, string | number | null>> = {}) => `/audit${query(filter)}`,
  verification: '/audit/verification',
  operations: '/operations',
};
