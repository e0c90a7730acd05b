import type { PackageRefused } from './package-refused.js';
import { packagesPaths } from './packages.paths.js';
import type { PackageRow } from './packages.queries.js';

export const STATUS_TONES = { prepared: 'neutral', offered: 'success', withdrawn: 'warning' } as const;

/** All packages, with who may open them. */
export function packagesPage(rows: readonly PackageRow[]): object {
  return {
    newHref: packagesPaths.new,
    curriculumHref: '/curriculum/materials',
    packages: rows.map((row) => ({
      ...{ title: row.title, version: row.version, items: row.items, importedAt: row.importedAt },
      ...{ status: row.status, tone: STATUS_TONES[row.status], href: packagesPaths.one(row.id) },
      standardKey: `packages.standard.${row.standard}`,
      isForAll: row.status === 'offered' && row.audience === 'all',
      cohorts:
        row.status === 'offered' && row.audience === 'chosen' ? row.cohorts.map(({ code }) => code).join(', ') : null,
    })),
  };
}

/** The form that a package comes in by; beside the file stands why it was not taken. */
export function newPackagePage(refused: PackageRefused | null, megabytes: number, isScanned: boolean): object {
  return {
    listHref: packagesPaths.list,
    action: packagesPaths.list,
    megabytes,
    isScanned,
    refusedKey: refused && `packages.refused.${refused.code}`,
    detail: refused?.detail ?? null,
  };
}
