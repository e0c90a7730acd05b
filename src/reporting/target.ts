/** What the state has announced: about 300 certified people by the end of fiscal 2026. */
export const target = { people: 300, by: '2027-03-31' } as const;
