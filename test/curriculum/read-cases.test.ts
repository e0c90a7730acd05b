import { resolve } from 'node:path';
import { say } from '#curriculum/author-words';
import { readCurriculum } from '#curriculum/read-curriculum';
import { caseFiles, EXAMPLE, PACK, REWRITING, SIMULATION, TOWN } from './given-cases';
import { givenCurriculum, removeCurricula } from './given-curriculum';

afterEach(removeCurricula);

type Edit = (content: string) => string;
const put =
  (from: string | RegExp, to: string): Edit =>
  (content) =>
    content.replace(from, to);

/** The tiny curriculum with its cases, one of them changed. */
const reading = (path?: string, edit: Edit = (content) => content) =>
  readCurriculum(
    givenCurriculum(
      Object.fromEntries(
        Object.entries(caseFiles).map(([file, content]) => [file, () => (file === path ? edit(content) : content)]),
      ),
    ),
  );

test('sound cases are read', () => {
  const { document, problems } = reading();
  expect(problems).toEqual([]);
  expect(document?.cases.packs[0]?.incidentHtml).toContain('<p>');
  expect(document?.cases.simulations[0]?.indicators).toEqual(['K1-1']);
});

/** What was planted where, and what must be said. */
const slips: [string, string, Edit, string][] = [
  ['a timetable that does not fill the time', PACK, put('minutes: 60', 'minutes: 90'), say.timetable(60, 90)],
  ['a layer that stands twice', PACK, put('id: b', 'id: a'), say.idTwice('a')],
  ['an unknown partner', PACK, put('legal_aid', 'the_sheriff'), say.unknownPartner('the_sheriff')],
  ['an unknown reference', PACK, put('some-act', 'other-act'), say.unknownReference('other-act')],
  ['HTML in an incident', PACK, put('incident: ', 'incident: <b>強い</b>'), say.rawHtml('<b>')],
  ['a way to a scene that is not there', SIMULATION, put('to: middle', 'to: nowhere'), say.unknownScene('nowhere')],
  ['an effect on a state that is not declared', SIMULATION, put('trust: 1\n', 'luck: 1\n'), say.unknownState('luck')],
  ['a state that nothing moves', SIMULATION, put(/ +effects:\n.*\n/, ''), say.stateIdle('trust')],
  ['a start outside of its bounds', SIMULATION, put('start: 1', 'start: 9'), say.stateRange('trust')],
  ['a condition nobody can meet', SIMULATION, put('trust: 2', 'trust: 3'), say.routeNeverTaken('well')],
  [
    'a choice that is never open',
    SIMULATION,
    put('at_most:\n            trust: 1', 'at_most:\n            trust: 0'),
    say.choiceNeverOpen,
  ],
  ['a single good ending', SIMULATION, put(/good(?=\n +title: also-well)/, 'poor'), say.goodEndings(1)],
  ['no choice of how to talk', SIMULATION, put('device_app', 'isa_phone'), say.interpretationChoice],
  ['a scene out of reach', SIMULATION, put('- to: also-well', '- to: well'), say.sceneUnreachable('also-well')],
  ['an unknown body', TOWN, put('body: c', 'body: x'), say.unknownBody('x')],
  ['a body twice in an answer', TOWN, put('body: c', 'body: a'), say.bodyTwice('a')],
  ['a body in no answer', TOWN, put('body: c', 'body: a'), say.bodyIdle('c')],
  ['an order with a hole', TOWN, put('order: 2', 'order: 3'), say.orderHole],
  ['an unknown language', TOWN, put('- ja\n', '- xx\n'), say.unknownLanguage('xx')],
  ['a model answer that forgets a point', REWRITING, put('{電話|でんわ}', '{窓口|まどぐち}'), say.pointMissing('電話')],
  ['a bare kanji in a model answer', REWRITING, put('{電話|でんわ}', '電話'), say.bareKanji('電話')],
  ['a quotation that is not in the excerpt', EXAMPLE, put('quote: 最後', 'quote: 最初'), say.quoteMissing],
  ['an unknown criterion', EXAMPLE, put('c1', 'c9'), say.unknownCriterion('c9')],
  ['a level that does not fit', EXAMPLE, put('level: 4', 'level: 2'), say.levelOfQuality],
  ['a quality that is not shown', EXAMPLE, put('quality: fair', 'quality: weak'), say.qualityMissing('fair')],
];
test.each(slips)('%s is refused', (_, path, edit, message) => {
  const { document, problems } = reading(path, edit);
  expect(document).toBeNull();
  expect(problems.filter((problem) => problem.file === path).map((problem) => problem.message)).toContain(message);
});

test('a consultation that turns in circles is refused', () => {
  const circle = put(
    /- id: middle[\s\S]*?(?=\n {2}- id: well)/,
    [
      '- id: middle\n    text: 相談者の話を最後まで聴きます。相談者の話を最後まで聴きます。',
      '    choices:',
      ...['一', '二'].map(
        (words) =>
          `      - { text: ${words}, to: opening, indicator: K1-1, quality: good, comment: このように考えるとよいためです。 }`,
      ),
    ].join('\n'),
  );
  const { problems } = reading(SIMULATION, (content) => circle(content).replace('start: 1', 'start: 0'));
  expect(problems.map((problem) => problem.message).join('\n')).toContain('「trust」は');
  const asked = (content: string) => circle(content).replace('text: 一', 'when: { at_least: { trust: 1 } }, text: 一');
  expect(reading(SIMULATION, asked).problems.map((problem) => problem.message)).toEqual(
    expect.arrayContaining([say.noWayOut('opening', 'trust 1'), say.sceneUnreachable('well')]),
  );
});

test('the real course has the cases that the course promises', () => {
  const cases = readCurriculum(resolve('curriculum/coordinator')).document?.cases;
  expect(cases?.packs.length).toBeGreaterThanOrEqual(12);
  expect(new Set(cases?.packs.map((pack) => pack.method)).size).toBe(3);
  expect(cases?.simulations.length).toBeGreaterThanOrEqual(4);
  expect(cases?.towns[0]?.bodies.length).toBeGreaterThanOrEqual(25);
  expect(cases?.towns[0]?.families.length).toBeGreaterThanOrEqual(6);
  expect(cases?.rewritings.length).toBeGreaterThanOrEqual(8);
  expect(new Set(cases?.examples.map((example) => example.competency)).size).toBe(4);
});
