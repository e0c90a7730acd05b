/**
 * Exits 0 when node_modules holds what package-lock.json names, 1 when `npm ci` has work to do.
 * npm keeps a lock file of its own in node_modules, written at the end: an interrupted installation has none.
 * With `--production` the packages that only development needs may be missing.
 */
import { readFileSync } from 'node:fs';

const production = process.argv.includes('--production');

function packages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return {};
  }
}

const wanted = Object.entries(packages('package-lock.json')).filter(([folder]) => folder !== '');
const installed = packages('node_modules/.package-lock.json');

// Optional packages are those of other platforms, mostly; which of them belong here is npm's to know.
const mayBeMissing = (entry) => entry.optional || entry.devOptional || (production && entry.dev);
const same = (one, other) => one.version === other.version && one.integrity === other.integrity;
const stale = wanted.filter(([folder, entry]) => {
  const found = installed[folder];
  return found ? !same(found, entry) : !mayBeMissing(entry);
});

process.exit(stale.length === 0 ? 0 : 1);
