import { say } from './author-words.js';
import type { CurriculumFiles } from './curriculum-files.js';
import type { Place } from './curriculum-problem.js';
import type { Schema } from './schema.js';

/** All entries of a folder such as `glossary/`: one file each, named like its id. `check` judges what is sound in itself. */
export function readShelf<T extends { readonly id: string }>(
  files: CurriculumFiles,
  folder: string,
  schema: Schema<T>,
  check: (value: T, place: Place) => void = () => undefined,
): T[] {
  return files.names(folder).flatMap((name) => {
    const read = files.yaml(`${folder}/${name}`, schema);
    if (!read) return [];
    const wanted = name.replace(/\.yaml$/, '');
    if (read.value.id !== wanted) read.place.at('id').problem(say.sameAsFile(read.value.id, wanted));
    check(read.value, read.place);
    return [read.value];
  });
}
