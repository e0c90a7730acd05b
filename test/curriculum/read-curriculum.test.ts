import { rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from '#curriculum/author-words';
import { contentHash } from '#curriculum/content-hash';
import { readCurriculum } from '#curriculum/read-curriculum';
import { givenCurriculum, lineOf, removeCurricula } from './given-curriculum';

afterEach(removeCurricula);

const A1 = '1-learning/a1';
const LESSON = `${A1}/01-first/lesson.yaml`;
const JA = `${A1}/01-first/text.ja.md`;
const EASY = `${A1}/01-first/text.easy.md`;
const EN = `${A1}/01-first/text.en.md`;
const SVG = `${A1}/01-first/figure-flow.svg`;
const QUESTIONS = `${A1}/questions.yaml`;

const put = (from: string | RegExp, to: string) => (content: string) => content.replace(from, to);
const add = (text: string) => (content: string) => content + text;
const whole = (text: string) => () => text;

/** What was planted where, the part of the line that must be named (none: the first line), and what must be said. */
const slips: [string, string, (content: string) => string, string | null, string][] = [
  ['an unknown key', LESSON, add('colour: blue\n'), 'colour', 'という項目はありません'],
  ['a missing key', LESSON, put(/^minutes.*\n/m, ''), null, say.missing('minutes')],
  ['a text where a number belongs', LESSON, put('minutes: 8', 'minutes: eight'), 'minutes', say.wholeWanted(5, 12)],
  ['minutes that do not fit the text', LESSON, put('minutes: 8', 'minutes: 12'), 'minutes', '本文の量に合いません'],
  ['broken YAML', LESSON, put('minutes: 8', 'minutes: [8'), null, 'YAML として読めません'],
  ['a key that stands twice', LESSON, add('minutes: 8\n'), null, 'YAML として読めません'],
  ['a YAML alias', LESSON, put('minutes: 8', 'minutes: &m 8\nmore: *m'), 'more', say.noAlias],
  ['an unknown term', LESSON, put('- some-term', '- other-term'), 'other-term', say.unknownTerm('other-term')],
  [
    'an unknown reference',
    LESSON,
    put('id: some-act', 'id: other-act'),
    'other-act',
    say.unknownReference('other-act'),
  ],
  ['an unknown indicator', LESSON, put('- K1-1', '- K9-1'), 'K9-1', say.unknownIndicator('K9-1')],
  ['a date that does not exist', LESSON, put('2026-11-01', '2026-13-01'), '2026-13', say.form('2026-13-01', say.date)],
  ['a self-check without that answer', LESSON, put('answer: 2', 'answer: 3'), 'answer', say.answerRange(3, 2)],
  ['a figure without words', LESSON, put(/ +alt: .*\n/, ''), 'file', say.missing('alt')],
  ['a figure that is not placed', JA, put('![figure-flow.svg]', ''), null, say.figureNotPlaced('figure-flow.svg')],
  [
    'a placed figure that is not declared',
    JA,
    put('flow.svg', 'other.svg'),
    null,
    say.unknownFigure('figure-other.svg'),
  ],
  ['a short text', JA, (text) => text.replaceAll('相談者の話を最後まで', ''), null, '本文が'],
  ['raw HTML', JA, add('<b>強い</b>\n'), '<b>', say.rawHtml('<b>')],
  ['a heading of the wrong kind', JA, add('# 大見出し\n'), '# 大', say.markdown('heading')],
  ['code in the text', JA, add('\n`コード`\n'), 'コード', say.markdown('code_inline')],
  ['a link that is not http', JA, add('[押す](javascript:alert)\n'), '押す', say.link('javascript:alert')],
  ['an image the Markdown way', JA, add('![絵](https://example.jp/a.png)\n'), '絵', say.imageSyntax],
  ['an unclosed **', JA, add('**強調\n'), '強調', say.strongOpen],
  ['a text before the first heading', JA, (text) => `前書き\n${text}`, null, say.startsWithHeading],
  ['two sections', JA, put('## 避けること\n', ''), null, say.sections(2)],
  ['a kanji without reading', EASY, add('漢字です。\n'), '漢字です', say.bareKanji('漢字')],
  ['a reading that is not kana', EASY, add('{字|character}\n'), 'character', say.badReading('character')],
  ['an easy text that is long', EASY, add('ながい '.repeat(120)), null, '100～450字にしてください'],
  ['an English text of few words', EN, whole('Too short.\n'), null, say.words(2, 40, 140)],
  ['a script in a figure', SVG, put('</svg>', '<script>1</script></svg>'), null, say.svg('<script>')],
  ['a foreign object in a figure', SVG, put('</svg>', '<foreignObject/></svg>'), null, say.svg('<foreignObject>')],
  ['an event in a figure', SVG, put('<rect ', '<rect onclick="x()" '), null, say.svg('onclick=')],
  ['a style in a figure', SVG, put('<rect ', '<rect style="fill:red" '), null, say.svg('style=')],
  [
    'an outside reference in a figure',
    SVG,
    put('fill="#0017c1"', 'fill="url(https://x.jp/a)"'),
    null,
    say.svg('fill="url(https://x.jp/a)"'),
  ],
  ['a broken figure', SVG, put('</svg>', ''), null, say.svgBroken('<svg>')],
  [
    'an answer out of range',
    QUESTIONS,
    put(/answer: 2(?![\s\S]*answer: 2)/, 'answer: 5'),
    'answer: 5',
    say.answerRange(5, 4),
  ],
  [
    'a choice where all is right',
    QUESTIONS,
    put('    - 1\n    - 3\n', '    - 1\n    - 2\n    - 3\n    - 4\n'),
    'answer',
    say.allRight,
  ],
  ['two right sides that are the same', QUESTIONS, put('- 右四', '- 右三'), 'A1-Q03', say.sameRight],
  [
    'a type that does not exist',
    QUESTIONS,
    put('type: ordering', 'type: sorting'),
    'sorting',
    '「sorting」は使えません',
  ],
  ['a question id that stands twice', QUESTIONS, put('A1-Q02', 'A1-Q01'), null, say.idTwice('A1-Q01')],
  [
    'a question of another lesson',
    QUESTIONS,
    put('lesson: A1-L01', 'lesson: A1-L02'),
    'A1-L02',
    say.unknownLesson('A1-L02'),
  ],
  [
    'a final item that is in the quiz',
    QUESTIONS,
    put('    - final-test\n', '    - final-test\n    - quiz\n'),
    null,
    say.finalOnly,
  ],
  ['too few quiz items', QUESTIONS, (text) => text.replaceAll('    - quiz\n', ''), null, say.tooFewItems('quiz', 0, 6)],
  [
    'minutes of a subject outside of reason',
    `${A1}/subject.yaml`,
    put('minutes: 60', 'minutes: 15'),
    'minutes',
    say.numberWanted(30, 900),
  ],
  ['a folder that is not there', `${A1}/subject.yaml`, put('01-first', '02-second'), null, say.noFile],
  ['an unknown topic', `${A1}/subject.yaml`, put('T01', 'T77'), 'T77', say.unknownTopic('T77')],
  [
    'an address without https',
    `${A1}/subject.yaml`,
    put('https://example.jp/', '/inside'),
    '/inside',
    say.form('/inside', say.url),
  ],
  [
    'a term in a file of another name',
    'glossary/other.yaml',
    whole('id: some-term\nterm: { ja: あ, kana: あ, easy: あ, en: a }\nmeaning: { ja: あ, easy: あ, en: a }\n'),
    'some-term',
    say.sameAsFile('some-term', 'other'),
  ],
  ['a file that nobody uses', `${A1}/01-first/lesson.yml`, whole('id: A1-L01\n'), null, say.unused],
  ['a file that is too large', 'glossary/large.yaml', whole('x'.repeat(1_000_001)), null, say.tooLarge(1_000_001)],
  ['a setting that is missing', 'programme.yaml', put(/ {2}- name: seats\n( {4}.*\n)+/, ''), 'settings', '個あります'],
  [
    'a blueprint that wants too much',
    'tests.yaml',
    put('per_subject: 3', 'per_subject: 4'),
    'final-test',
    say.blueprintSum,
  ],
  [
    'a blueprint that cannot be drawn',
    'tests.yaml',
    put(/items: 3\n {4}per_subject: 3/, 'items: 4\n    per_subject: 4'),
    'final-test',
    say.blueprintShort('final-test', 'A1', 3, 4),
  ],
  [
    'a competency that the items cannot fill',
    'tests.yaml',
    put('K1: 6', 'K1: 7'),
    'check-test',
    say.blueprintUnmet('check-test', '能力K1', 1),
  ],
  ['a rubric without a level', '2-practice/rubric.yaml', put('level: 3', 'level: 4'), 'anchors', say.anchors],
  [
    'an indicator that nobody practises',
    'competencies.yaml',
    put('- id: K1-1', '- id: K1-2\n        statement: 読む\n      - id: K1-1'),
    null,
    say.unpractised('K1-2'),
  ],
];

describe('a slip in the files', () => {
  test.each(slips)('%s', (_, path, edit, part, words) => {
    const directory = givenCurriculum({ [path]: edit });
    const { document, problems } = readCurriculum(directory);
    const found = problems.find((problem) => problem.message.includes(words));
    expect(problems.map((problem) => problem.message).join('\n')).toContain(words);
    if (part) expect([found?.file, found?.line]).toEqual([path, lineOf(directory, path, part)]);
    expect(document).toBeNull();
  });
});

describe('the whole', () => {
  test('the tiny curriculum has no problem, and its document is the same each time', () => {
    const first = readCurriculum(givenCurriculum());
    expect(first.problems).toEqual([]);
    expect(contentHash(readCurriculum(givenCurriculum()).document)).toBe(contentHash(first.document));
  });

  test('a change of one word is another edition', () => {
    const before = readCurriculum(givenCurriculum()).document;
    const after = readCurriculum(givenCurriculum({ [JA]: put('聴きます', '聞きます') })).document;
    expect(contentHash(after)).not.toBe(contentHash(before));
  });

  test('the text is rendered in sections, with the figure and its words, and without any HTML of authors', () => {
    const { document } = readCurriculum(givenCurriculum({ [JA]: put('相談者', '**「相談者」**') }));
    const sections = document?.groups[0]?.subjects[0]?.lessons[0]?.sections ?? [];
    expect(sections.map((section) => [section.index, section.heading])).toEqual([
      [1, '窓口で'],
      [2, '決まり'],
      [3, '避けること'],
    ]);
    expect(sections[0]?.html).toContain('<strong>「相談者」</strong>');
    expect(sections[0]?.html).toContain('aria-label="流れを示す図"');
    expect(sections[0]?.html).toContain('id="figure-flow-box"');
  });

  test('a planned subject needs a title only, and does not count', () => {
    const plan =
      '  - id: A2\n    status: planned\n    group: A\n    minutes: 60\n    title: { ja: あ, easy: あ, en: a }\n';
    const directory = givenCurriculum({
      'programme.yaml': put('settings:', `${plan}settings:`),
      'tests.yaml': (text) =>
        text
          .replace(/(check-test[\s\S]*?items: )6/, (_, before: string) => `${before}12`)
          .replace('items: 3', 'items: 6'),
    });
    const { document, problems } = readCurriculum(directory);
    expect(problems).toEqual([]);
    expect(document?.groups[0]?.subjects.map((subject) => subject.status)).toEqual(['written', 'planned']);
  });

  test('a link instead of a file is refused', () => {
    const directory = givenCurriculum();
    rmSync(join(directory, EN));
    symlinkSync('/etc/hostname', join(directory, EN));
    expect(readCurriculum(directory).problems).toContainEqual({ file: EN, line: 1, message: say.notAFile });
  });

  test('the curriculum of the programme has no problem', () => {
    expect(readCurriculum(resolve('curriculum/coordinator')).problems).toEqual([]);
  });
});
