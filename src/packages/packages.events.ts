/** What this room announces; subject is the package. What a package reports of somebody is in no event. */
export const packagesEvents = {
  /** After: { standard, items, files, size, scan }. */
  packageImported: 'package.imported',
  /** After: { audience, cohorts }. */
  packageOffered: 'package.offered',
  packageWithdrawn: 'package.withdrawn',
} as const;
