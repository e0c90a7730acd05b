/** What the ground announces about files; subject is the stored file. */
export const fileEvents = { foundInfected: 'file.found_infected' } as const;
