import fc from 'fast-check';
import Handlebars from 'handlebars';
import { Words } from '#platform/locale/words';
import { Assets } from '#platform/templates/assets';
import { compileTemplate } from '#platform/templates/compile-template';
import type { Helpers } from '#platform/templates/helpers';
import { helpers } from '#platform/templates/helpers';
import { ReadyTemplate } from '#platform/templates/ready-template';
import type { PageFrame, Rendering } from '#platform/templates/rendering';
import { templateFiles } from '#platform/templates/template-files';
import { root } from '../house/rooms';
import { objectsOf, shapesOf } from './template-shapes';

const [words, assets] = [new Words(`${root}/templates/locales`), new Assets()];
const sources = templateFiles(`${root}/templates`, 'certificate');
const ready = new ReadyTemplate(words, assets, 'ja');
const real = helpers(words, assets, 'ja');

/** Helpers that take anything and show what they were given, so that any object will do; those that only compare and join are the real ones. */
const showing = (name: string, named: Record<string, unknown> | undefined, given: readonly unknown[]): string =>
  `<i ${name}>${[
    ...given,
    ...Object.entries(named ?? {})
      .sort()
      .flat(),
  ]
    .map(String)
    .join('|')}</i>`;
const plain = new Set(['eq', 'key', 'lookup']);
const shown = (table: Helpers['values']) =>
  Object.fromEntries(
    Object.entries(table).map(([name, helper]) => [
      name,
      plain.has(name) ? helper : (_: PageFrame, named: never, ...given: never[]) => showing(name, named, given),
    ]),
  );
const all = { markup: shown(real.markup), values: shown(real.values) } as Helpers;

const isMail = (name: string) => name.startsWith('emails/');
const programOf = (name: string) => {
  const source = sources.get(name) ?? '';
  return isMail(name) ? Handlebars.parse(source) : ready.of(source);
};

/** Handlebars itself, as it would render our templates. */
const handlebars = Handlebars.create();
for (const [kind, table] of Object.entries(all))
  for (const [name, helper] of Object.entries(table))
    handlebars.registerHelper(name, (...handed: unknown[]) => {
      const { data, hash } = handed.pop() as Handlebars.HelperOptions;
      const made = (helper as (...given: unknown[]) => unknown)(data.page, hash, ...handed);
      return kind === 'markup' ? new Handlebars.SafeString(made as string) : made;
    });
// What is kept of an object is what it would be made into anew.
handlebars.registerHelper('once', (given: unknown, { fn }: Handlebars.HelperOptions) => fn(given));
const knownHelpers = Object.fromEntries(
  ['once', ...Object.values(all).flatMap((table) => Object.keys(table))].map((name) => [name, true]),
);
const strict = { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true };
for (const name of sources.keys())
  handlebars.registerPartial(name, handlebars.compile(programOf(name), { ...strict, noEscape: isMail(name) }));

const compiled = new Map<string, { render: Rendering }>();
const partial = (name: string) => compiled.get(name) as { render: Rendering };
for (const name of sources.keys()) compiled.set(name, { render: () => '' });
for (const [name, template] of compiled)
  template.render = compileTemplate(name, programOf(name), { helpers: all, partial, isMail: isMail(name) });

const attempt = (render: () => string): string | null => {
  try {
    return render();
  } catch {
    return null;
  }
};
const block = () => '<p>block</p>';

function both(name: string, view: unknown, page: PageFrame): [ours: string | null, theirs: string | null] {
  const data = { page, 'partial-block': block };
  const oracle = handlebars.partials[name] as Handlebars.TemplateDelegate;
  return [
    attempt(() => partial(name).render(view, page, block)),
    attempt(() => oracle(view, { data, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })),
  ];
}

describe('a compiled template', () => {
  it.each([...sources.keys()])('shows what Handlebars shows, and fails where it fails: %s', (name) => {
    const { view, page } = shapesOf(name, sources);
    let renderedWell = 0;
    for (const gaps of [false, true]) {
      const given = fc.tuple(
        objectsOf({ ...view, isAsked: false }, gaps),
        objectsOf({ ...page, isAsked: false }, gaps),
      );
      fc.assert(
        fc.property(given, ([one, frame]) => {
          const [ours, theirs] = both(name, one ?? {}, { ...(frame as object), lang: 'ja' });
          expect(ours).toBe(theirs);
          if (ours !== null) renderedWell += 1;
        }),
        { numRuns: 12 },
      );
    }
    expect(renderedWell).toBeGreaterThan(0);
  });
});
