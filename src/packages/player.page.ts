import { clockTime } from '#platform/locale/dates';
import type { LaunchState } from './launch-state.js';
import type { PackageItemRow, StoredReport } from './own-packages.queries.js';
import { packagesPaths } from './packages.paths.js';

export interface PlayerReading {
  readonly item: PackageItemRow;
  /** Null where nothing is saved: somebody who keeps the package only looks. */
  readonly save: { readonly report: StoredReport | null; readonly key: string; readonly writer: string } | null;
  readonly state: LaunchState;
  readonly pass: string;
}

/** One item in its frame, and everything that the script around it needs. */
export function playerPage({ item, save, state, pass }: PlayerReading): object {
  const { packageId, place, places } = item;
  const path = save ? packagesPaths.player : packagesPaths.preview;
  const whole = save ? packagesPaths.ownOne(packageId) : packagesPaths.one(packageId);
  return {
    titleValues: { title: item.title },
    ...{ title: item.title, packageTitle: item.packageTitle, isPreview: save === null },
    ...{ listHref: save ? packagesPaths.own : packagesPaths.list, packageHref: whole },
    previousHref: place > 1 ? path(packageId, place - 1) : null,
    nextHref: place < places ? path(packageId, place + 1) : null,
    src: packagesPaths.filesBelow(pass) + item.path.split('/').map(encodeURIComponent).join('/') + item.query,
    state: JSON.stringify(state),
    saveHref: save ? packagesPaths.save(packageId, place) : '',
    key: save?.key ?? '',
    writer: save?.writer ?? '',
    version: save?.report?.version ?? 0,
    lastWriter: save?.report?.writer ?? '',
    savedAt: save?.report ? clockTime(save.report.lastAt).slice(0, 5) : null,
  };
}
