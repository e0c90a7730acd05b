import { accessMatrix, type Member, members, routeOf } from '../house/access-matrix';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';
import type { Answer, Visitor } from '../support/visitor';
import { formsIn, linksIn } from './forms-in';
import { pagesOf } from './pages';
import { smallWorld, type World } from './world';

let house: TestApp;
let world: World;
beforeAll(async () => {
  house = await openHouse();
  world = await smallWorld(house);
}, 900_000);
afterAll(() => house.close());

/** The gallery of parts shows links that lead nowhere. */
const isOurs = (page: string): boolean => page !== '/dev/components';

/** A kind of page: an address without what it is about. */
const kindOf = (address: string): string => address.replace(/\?.*/, '').replace(/\d+/g, '#');

/** Documents take long to make: one of each kind is enough. */
const isDocument = (address: string): boolean => /\/(pdf|print|copy|document)\b/.test(address);

/** These change how all that follows looks. */
const changesLook = (address: string): boolean => /^\/(language|text-size|contrast|readings)\b/.test(address);

/** A text that is being checked for personal data: its link leads to a page that says so. */
const isWithheld = ({ status, text }: Answer): boolean =>
  status === 409 && text.includes(say('layout.error.withheld.heading'));

const isMember = (who: string | number): who is Member => who === 'public' || members.some((one) => one === who);

/** Forms of a page that a member may not send. */
const closedForms = (member: Member, page: string, body: string): string[] =>
  formsIn(body, page).flatMap(({ method, action }) => {
    const route = routeOf(method, action);
    return route && accessMatrix[route]?.includes(member) ? [] : [`${page} → ${method} ${action}`];
  });

/** Links and forms for closed doors on these pages and on every kind of page that links lead to from there. */
async function closedDoors(who: string | number, visitor: Visitor, pages: readonly string[]): Promise<string[]> {
  const [closed, asked, seen] = [[] as string[], new Set<string>(), new Set<string>()];
  const waiting = [...pages];
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    const { status, headers, body } = await visitor.get(page);
    if (status !== 200 || !String(headers['content-type']).startsWith('text/html')) continue;
    seen.add(kindOf(page));
    if (isMember(who)) closed.push(...closedForms(who, page, body));
    for (const address of linksIn(body)) {
      const key = isDocument(address) ? kindOf(address) : address;
      if (asked.has(key) || changesLook(address)) continue;
      asked.add(key);
      const door = await visitor.get(address);
      if (door.status >= 400 && !isWithheld(door)) closed.push(`${page} → ${address}: ${door.status}`);
      else if (!seen.has(kindOf(address))) waiting.push(address);
      seen.add(kindOf(address));
    }
  }
  return closed;
}

describe('a page', () => {
  it('leads nobody to a door that is closed to them, or to nothing', async () => {
    const visits = new Map<string | number, string[]>(members.map((member) => [member, ['/home']]));
    for (const [who, pages] of pagesOf(world))
      visits.set(who, [...(visits.get(who) ?? ['/home']), ...pages.filter(isOurs)]);
    const closed: string[] = [];
    for (const [who, pages] of visits) {
      const visitor = who === 'public' ? house.visitor() : await house.as(who);
      closed.push(...(await closedDoors(who, visitor, pages)).map((one) => `${who}: ${one}`));
    }
    expect(closed).toEqual([]);
  }, 900_000);
});
