import { join } from 'node:path';
import { root } from '#platform/config';
import type { Language } from '#platform/locale/languages';
import type { Code } from './code.js';
import { codeListSchema } from './code-list.schema.js';
import { CurriculumFiles } from './curriculum-files.js';
import type { CurriculumProblem } from './curriculum-problem.js';
import { textIn } from './localized-text.js';

export const codeListNames = [
  'topics',
  'languages',
  'residence-statuses',
  'prefectures',
  'bureaus',
  'partner-types',
  'interpretation-means',
  'channels',
  'age-bands',
  'households',
  'urgencies',
  'handovers',
] as const;
export type CodeListName = (typeof codeListNames)[number];
export type CodeLists = Readonly<Record<CodeListName, readonly Code[]>>;

let memory: CodeLists | null = null;

/** The code lists of the installation, read once. */
export function codeLists(): CodeLists {
  memory ??= readCodeLists(join(root, 'curriculum/code-lists')).lists;
  return memory;
}

/** The codes that may be chosen on a day (`YYYY-MM-DD`). */
export const codesOn = (list: CodeListName, day: string): Code[] =>
  codeLists()[list].filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999-12-31'));

export const isCode = (list: CodeListName, code: string): boolean => codeLists()[list].some((one) => one.code === code);

/** The name of a code for a reader; the code itself where it is unknown. In easy Japanese it carries readings (`{漢字|かんじ}`). */
export function codeName(list: CodeListName, code: string, language: Language): string {
  const name = codeLists()[list].find((one) => one.code === code)?.name;
  return name ? textIn(name, language) : code;
}

/** Reads and judges the folder of code lists. */
export function readCodeLists(directory: string): { lists: CodeLists; problems: readonly CurriculumProblem[] } {
  const files = new CurriculumFiles(directory);
  const read = codeListNames.map((name) => [name, files.yaml(`${name}.yaml`, codeListSchema)?.value ?? []] as const);
  if (files.has('')) files.refuseUnused();
  const problems = files.problems.map((problem) => ({ ...problem, file: `../code-lists/${problem.file}` }));
  return { lists: Object.fromEntries(read) as Record<CodeListName, Code[]>, problems };
}
