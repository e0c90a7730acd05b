import { packagesPaths } from './packages.paths.js';
import type { PackageRow, ReportDetail } from './packages.queries.js';
import type { Reported } from './read-report.js';
import { reportView } from './report-view.js';

/** Longer values are folded. */
const SHORT = 200;

/** What one item reported of one person, every element as it came. */
export function reportPage(found: PackageRow, report: ReportDetail): object {
  const elements = Object.entries(JSON.parse(report.reported) as Reported);
  return {
    titleValues: { name: report.name, title: found.title },
    ...{ title: found.title, name: report.name, cohortCode: report.cohortCode, item: report.item },
    ...{ listHref: packagesPaths.list, packageHref: packagesPaths.one(found.id), firstAt: report.firstAt },
    ...reportView(report),
    elements: elements
      .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
      .map(([name, value]) => ({
        name,
        value,
        length: [...value].length,
        beginning: value.length > SHORT ? `${[...value].slice(0, SHORT).join('')}…` : null,
      })),
  };
}
