import { languages } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { filesBelow, root } from './rooms';

const words = new Words(`${root}/templates/locales`);
const templates = filesBelow('templates', '.hbs');
const code = filesBelow('src', '.ts');
const japanese = new Set(words.keys('ja'));

/** Whole keys in code and templates: `room.page.key`. */
const literal = /['"`]([a-z][a-z-]*(?:\.[A-Za-z0-9_-]+)+)['"`]/g;
/** Beginnings of keys that are completed at run time: `(key 'room.status' …)`, `prefix='room.status'`, `room.status.${status}`. */
const openings =
  /(?:\(key |prefix=|[Pp]refix[:,]? ?|labelPrefix[^']*)['"]([a-z][\w.-]+)['"]|['"`]([a-z][a-z-]*(?:\.[\w-]+)*)\.\$\{/g;

const text = [...templates, ...code].map((file) => file.text).join('\n');
const used = new Set([...text.matchAll(literal)].map((match) => match[1] ?? ''));
const prefixes = [
  ...[...text.matchAll(openings)].map((match) => match[1] ?? match[2] ?? ''),
  // A whole literal that is no key itself is the beginning of keys: `formErrors(fields, 'room.fields')`.
  ...[...used].filter((one) => !japanese.has(one)),
];

/** Titles are found by the name of the template, messages by the code in `seeOther` and `Problem`. */
const byConvention = (key: string): boolean =>
  /\.title$/.test(key) ||
  used.has(key.replace(/\.(done|problems)\./, '.')) ||
  (key.startsWith('platform.problems.') && text.includes(`'${key.slice(18)}'`)) ||
  /^layout\.(error|errors|roles)\./.test(key);

describe('words', () => {
  it.each(languages.filter((language) => language !== 'ja'))(
    'exist in %s for every Japanese key, and no others',
    (language) => {
      const keys = new Set(words.keys(language));
      expect([...japanese].filter((key) => !keys.has(key))).toEqual([]);
      expect([...keys].filter((key) => !japanese.has(key))).toEqual([]);
    },
  );

  it('exist for every key that a template asks for', () => {
    const asked = templates.flatMap(({ path, text: source }) =>
      [...source.matchAll(/\{?\{?\(?\btt? '([^']+)'/g)].map((match) => ({ path, key: match[1] ?? '' })),
    );
    expect(asked.filter(({ key }) => !japanese.has(key))).toEqual([]);
  });

  it('are all used', () => {
    const unused = [...japanese].filter(
      (key) => !used.has(key) && !prefixes.some((prefix) => key.startsWith(`${prefix}.`)) && !byConvention(key),
    );
    expect(unused).toEqual([]);
  });

  it('name the same values in every language', () => {
    const values = (language: (typeof languages)[number], key: string) =>
      [...new Set([...words.source(language, key).matchAll(/\{([A-Za-z]\w*)\}/g)].map((match) => match[1]))].sort();
    const different = [...japanese].filter((key) =>
      languages.some(
        (language) => words.has(language, key) && values(language, key).join() !== values('ja', key).join(),
      ),
    );
    expect(different).toEqual([]);
  });

  it('of the easy language carry a reading over every kanji', () => {
    const bare = words
      .keys('ja-easy')
      .filter((key) => /\p{Script=Han}/u.test(words.source('ja-easy', key).replace(/\{[^{}|]+\|[^{}|]+\}/g, '')));
    expect(bare).toEqual([]);
  });

  it('stand in locale files, never bare in templates', () => {
    const bare = templates
      .filter(({ path }) => !path.startsWith('templates/certificate/') && !path.startsWith('templates/emails/'))
      .flatMap(({ path, text: source }) =>
        source
          .replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, '')
          .replace(/\{\{[^}]*\}\}/g, '')
          .replace(/<[^>]*>/g, '\n')
          .replace(/\b[a-z-]+="[^"]*"/g, '')
          .split('\n')
          .filter((line) => /[\p{L}]{2,}/u.test(line.replace(/&\w+;/g, '')))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(bare).toEqual([]);
  });

  it('stand in locale files, never as Japanese sentences in code', () => {
    const sentences = code
      .filter(
        ({ path }) =>
          !/^src\/(migrations|demonstration|wording|curriculum)\//.test(path) &&
          !path.startsWith('src/platform/locale/') &&
          path !== 'src/platform/config.ts' &&
          !path.startsWith('src/platform/dev/'),
      )
      .flatMap(({ path, text: source }) => source.split('\n').map((line) => ({ path, line })))
      .filter(({ line }) =>
        /[\p{Script=Hiragana}\p{Script=Katakana}]{3,}/u.test(line.replace(/\/\*.*|^\s*\*.*|\/\/.*/, '')),
      )
      .map(({ path, line }) => `${path}: ${line.trim()}`);
    expect(sentences).toEqual([]);
  });
});
