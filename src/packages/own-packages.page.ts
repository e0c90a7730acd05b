import type { OwnPackage } from './own-packages.queries.js';
import { packagesPaths } from './packages.paths.js';
import { reportView } from './report-view.js';

/** The additional material that is offered to somebody, and what it reported of them. */
export function ownPackagesPage(packages: readonly OwnPackage[]): object {
  return {
    learnHref: '/learn',
    packages: packages.map(({ id, title, items }) => {
      const begun = items.filter(({ report }) => report !== null).length;
      const done = items.filter(({ report }) => report?.completion === 'completed').length;
      const isDone = done === items.length;
      return {
        ...{ title, href: packagesPaths.ownOne(id), items: items.length, done },
        state: isDone ? 'completed' : begun > 0 ? 'incomplete' : 'not_attempted',
        tone: isDone ? 'success' : begun > 0 ? 'key' : 'neutral',
      };
    }),
  };
}

/** One package: its items, each with what it reported. */
export function ownPackagePage({ id, title, version, standard, items }: OwnPackage, mayOpen: boolean): object {
  return {
    titleValues: { title },
    ...{ title, version, standardKey: `packages.standard.${standard}`, mayOpen },
    ...{ learnHref: '/learn', listHref: packagesPaths.own },
    items: items.map((item) => ({
      ...{ place: item.place, title: item.title, href: mayOpen ? packagesPaths.player(id, item.place) : null },
      report: item.report && reportView(item.report),
    })),
  };
}
