import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every `.hbs` file below `directory` by its path without extension (`admissions/applications`), but those of one folder that are no pages. */
export function templateFiles(directory: string, besides: string): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.hbs'),
  );
  const named = files.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [relative(directory, path).slice(0, -4), readFileSync(path, 'utf8')];
  });
  return new Map(named.filter(([name]) => !name.startsWith(`${besides}/`)));
}
