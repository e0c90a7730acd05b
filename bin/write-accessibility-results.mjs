/** `node bin/write-accessibility-results.mjs FILE`: what axe said of each page (a line each) as the figures of each success criterion, in the form of a module. */
import { readFileSync } from 'node:fs';
import { successCriteria } from '../dist/home/success-criteria.js';

const views = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const found = new Map();
for (const [index, { passed, failed }] of views.entries())
  for (const [rules, kind] of [
    [passed, 'views'],
    [failed, 'faults'],
  ])
    for (const { id, tags } of rules)
      for (const number of tags.flatMap(criterionOf)) {
        const one = found.get(number) ?? { rules: new Set(), views: new Set(), faults: new Set() };
        one.rules.add(id);
        one.views.add(index);
        if (kind === 'faults') one.faults.add(index);
        found.set(number, one);
      }

/** axe writes 1.4.10 as `wcag1410`; `wcag2aa` is a level and no criterion, and some rules speak to level AAA too. */
function criterionOf(tag) {
  const digits = /^wcag(\d)(\d)(\d+)$/.exec(tag);
  const number = digits?.slice(1).join('.');
  return successCriteria.some((one) => one.number === number) ? [number] : [];
}

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
const byNumber = ([one], [other]) => one.localeCompare(other, 'en', { numeric: true });
const lines = [...found]
  .sort(byNumber)
  .map(
    ([number, { rules, views: seen, faults }]) =>
      `    '${number}': { rules: ${rules.size}, views: ${seen.size}, faults: ${faults.size} },`,
  );
process.stdout.write(`/** Written by \`bin/measure-accessibility\`; nobody changes it by hand. */
export const accessibilityResults: AccessibilityResults = {
  measuredOn: '${day}',
  engine: 'axe-core ${views[0].engine}',
  pages: ${new Set(views.map(({ path }) => path)).size},
  views: ${views.length},
  byCriterion: {
${lines.join('\n')}
  },
};

export interface AccessibilityResults {
  readonly measuredOn: string;
  readonly engine: string;
  readonly pages: number;
  /** A page in one language and width. */
  readonly views: number;
  /** By number of the success criterion: how many rules of axe speak to it, on how many views one of them applied, and on how many something was found. */
  readonly byCriterion: Readonly<
    Record<string, { readonly rules: number; readonly views: number; readonly faults: number }>
  >;
}
`);
