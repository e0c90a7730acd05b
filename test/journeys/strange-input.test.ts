import { getMetadataStorage } from 'class-validator';
import { accessMatrix, routeOf } from '../house/access-matrix';
import { openHouse, type TestApp } from '../support/app';
import type { Answer, Visitor } from '../support/visitor';
import { addressesIn, type FormOnPage, formsIn } from './forms-in';
import { pagesOf } from './pages';
import { smallWorld, type World } from './world';

let house: TestApp;
let world: World;
const visitors = new Map<string | number, Visitor>();
const faults: string[] = [];
beforeAll(async () => {
  house = await openHouse();
  world = await smallWorld(house);
}, 900_000);
afterAll(() => house.close());
beforeEach(() => void faults.splice(0));

const HUGE = '99999999999999999999';
const IDS = [HUGE, '2147483648', '-1', '1.5', '%00', '%EF%BF%BD', '__proto__', encodeURIComponent('あ;'.repeat(300))];
const TEXTS = [HUGE, 'a\0b', '2147483648', '-1', '__proto__', '2026-13-99', '9999-12-31', '１e400', 'あ'.repeat(5_000)];
const TYPED: readonly (string | string[])[] = [...TEXTS, '', ['', ''], ['1', '2']];
const SENT: readonly unknown[] = [...TYPED, '\ud800', true, {}, [], [null], [[null, null]], 1e308, 1.5, { length: 5 }];
const BODIES: readonly unknown[] = [null, [], 'x', 1];

/** Names that addresses and scripts use and no form class has. */
const NAMES =
  'after before from state status to login enrolment enrolmentIds minutes choices lesson test page cohort reached q search name subject visit seen version writer session reported intervals position ago section seconds marks responses works all ids items told text entry file skip marker reason prefecture standing on';

/** Each of a list in turn, so that all of them come to all kinds of doors without all of them coming to each. */
const inTurn = <T>(list: readonly T[]): (() => T) => {
  let next = 0;
  return () => list[next++ % list.length] as T;
};
const [nextId, nextTyped, nextSent, nextBody] = [inTurn(IDS), inTurn(TYPED), inTurn(SENT), inTurn(BODIES)];

/** What moves the clock or ends the session of the test itself. */
const LEFT_OUT = /^POST \/(logout|dev\/clock)$/;
const routes = Object.keys(accessMatrix).filter((route) => !LEFT_OUT.test(route));

const visitorFor = async (who: string | number): Promise<Visitor> => {
  const known = visitors.get(who) ?? (who === 'public' ? house.visitor() : await house.as(who));
  visitors.set(who, known);
  return known;
};

const note = (what: string, { status }: Answer): void => {
  if (status >= 500 && !what.includes('/health/')) faults.push(`${what}: ${status}`);
};
const short = (value: unknown): string => String(JSON.stringify(value)).slice(0, 60);
const all = <T>(names: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value]));

const fieldNames = (): string[] => {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: ReadonlyMap<unknown, readonly { readonly propertyName: string }[]>;
  };
  const declared = [...validationMetadatas.values()].flat().map(({ propertyName }) => propertyName);
  return [...new Set([...NAMES.split(' '), ...declared])];
};

const queryOf = (fields: Readonly<Record<string, string | readonly string[]>>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((one) => `${name}=${encodeURIComponent(one.slice(0, 60))}`))
    .join('&');

describe('no door falls off its hinges', () => {
  it('whatever stands in its address and in every field that any door knows', async () => {
    const names = fieldNames();
    for (const route of routes) {
      const [method, url = ''] = route.split(' ');
      const who = accessMatrix[route]?.find((one) => one !== 'public') ?? 'public';
      const visitor = await visitorFor(who);
      const at = (id: string): string => url.replace(/:\w+|\*/g, id);
      for (const path of /[:*]/.test(url) ? [at(nextId()), at(nextId()), at('1')] : [url]) {
        const typed = nextTyped();
        const fields = all(names, typed);
        const asked = `${path}?${queryOf(fields)}`;
        const answer = method === 'GET' ? await visitor.get(asked) : await visitor.post(path, all(names, cut(typed)));
        note(`${who} ${method} ${path.slice(0, 80)} ${short(typed)}`, answer);
        if (method === 'GET') note(`${who} ${path.slice(0, 80)}`, await visitor.get(path));
      }
      if (method === 'GET') continue;
      for (const sent of [all(names, nextSent()), nextBody()])
        note(`${who} JSON ${url} ${short(sent)}`, await visitor.postJson(at('1'), sent));
    }
    expect(faults).toEqual([]);
  }, 900_000);

  it('whatever comes in one field of a form that is filled in otherwise', async () => {
    for (const [who, form] of await formsOfEverybody()) {
      const visitor = await visitorFor(who);
      if (form.method === 'GET') await askStrangely(visitor, who, form);
      else if (form.takesFiles) await uploadStrangely(visitor, who, form);
      else await postStrangely(visitor, who, form);
    }
    expect(faults).toEqual([]);
  }, 900_000);
});

/** A body of many fields stays under the limit of a body. */
const cut = (value: string | string[]): string | string[] => (typeof value === 'string' ? value.slice(0, 500) : value);

async function askStrangely(visitor: Visitor, who: string | number, { action, fields }: FormOnPage): Promise<void> {
  for (const name of Object.keys(fields)) {
    const typed = nextTyped();
    const path = `${action.replace(/\?.*/, '')}?${queryOf({ ...fields, [name]: typed })}`;
    note(`${who} GET ${action} ${name}=${short(typed)}`, await visitor.get(path));
  }
}

async function postStrangely(visitor: Visitor, who: string | number, { action, fields }: FormOnPage): Promise<void> {
  const names = Object.keys(fields);
  for (const name of names) {
    const [typed, sent] = [nextTyped(), nextSent()];
    note(`${who} POST ${action} ${name}=${short(typed)}`, await visitor.post(action, { ...fields, [name]: typed }));
    note(`${who} JSON ${action} ${name}=${short(sent)}`, await visitor.postJson(action, { ...fields, [name]: sent }));
  }
  for (const sent of [all(names, nextSent()), all(names.length > 0 ? names : fieldNames(), nextSent())])
    note(`${who} JSON ${action} ${short(sent)}`, await visitor.postJson(action, sent));
}

async function uploadStrangely(visitor: Visitor, who: string | number, { action, fields }: FormOnPage): Promise<void> {
  const { files: _, ...others } = fields;
  const texts = [
    '',
    'a\0b,c\n"',
    'PK\x03\x04 no archive',
    '%PDF-',
    '{"entries":[null,1,{"x":null}]}',
    '\xff\xfe\0\xd8',
  ];
  for (const [place, text] of texts.entries()) {
    const name = ['', '../../x.docx', '\u0001.zip', 'あ'.repeat(300), 'x.csv', 'x.json'][place] ?? '';
    note(
      `${who} files ${action} ${place}`,
      await visitor.upload(action, [{ name, bytes: Buffer.from(text, 'latin1') }], others),
    );
  }
}

/** The forms of everybody's pages and what their scripts post to, one of each kind. */
async function formsOfEverybody(): Promise<[string | number, FormOnPage][]> {
  const found = new Map<string, [string | number, FormOnPage]>();
  const add = (who: string | number, form: FormOnPage): void => {
    const route = routeOf(form.method, form.action);
    const kind = `${route} ${Object.keys(form.fields).length}`;
    if (route && !LEFT_OUT.test(route) && !found.has(kind)) found.set(kind, [who, form]);
  };
  for (const [who, paths] of pagesOf(world)) {
    const visitor = await visitorFor(who);
    for (const path of paths) {
      const answer = await visitor.get(path);
      note(`${who} GET ${path}`, answer);
      for (const form of formsIn(answer.body, path)) add(who, form);
      for (const action of addressesIn(answer.body))
        add(who, { action, method: 'POST', takesFiles: false, fields: {} });
    }
  }
  return [...found.values()];
}
