/**
 * Names in package-lock.json every optional package that another entry names, or with `--check` only says which are
 * missing. `npm install` leaves out the programs of other platforms when the registry at hand does not hold them yet, and
 * `npm ci` then refuses the file. Entries written here carry no checksum until an `npm install` on such a platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));
const present = new Set(Object.keys(lock.packages).map((folder) => folder.split('node_modules/').pop()));
const missing = Object.values(lock.packages).flatMap((entry) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !present.has(name))
    .map(([name, version]) => ({ name, version, dev: entry.dev })),
);

/** The platform is the end of the name: …-linux-arm64-gnu, …-darwin-x64. */
function stub({ name, version, dev }) {
  const [os, cpu, libc] = name.replace(/^.*?(?=(android|darwin|freebsd|linux|win32)-)/, '').split('-');
  const library = os === 'linux' && libc ? { libc: [libc.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...library, optional: true, os: [os] };
}

if (process.argv.includes('--check')) {
  for (const { name } of missing) process.stdout.write(`${path} lacks ${name}: run "node bin/complete-lock.mjs"\n`);
  process.exit(missing.length === 0 ? 0 : 1);
}

const { '': root, ...packages } = lock.packages;
for (const entry of missing) packages[`node_modules/${entry.name}`] = stub(entry);
const sorted = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`);
process.stdout.write(`${missing.length} added\n`);
