import { DEMONSTRATION_PASSWORD } from '#demonstration/cast';
import { ChangeAddress } from '#identity/change-address';
import { RequestAddressChange } from '#identity/request-address-change';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Secrets } from '#platform/secrets';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ADDRESS = '/account/address';
const CODE = '/account/address/code';
const password = DEMONSTRATION_PASSWORD;
const emailOf = async (who: string) =>
  (await house.rows<{ email: string }>('SELECT email FROM persons WHERE login_id = $1', [`${who}@demo.example`]))[0]
    ?.email;
/** The code of the newest wish, as its mail names it. */
async function code(): Promise<string> {
  const [row] = await house.rows<{ salt: string }>('SELECT salt FROM address_changes ORDER BY id DESC LIMIT 1');
  return house.get(Secrets).code('address-change', row?.salt ?? '');
}
/** Without the door, which lets nobody try more than ten times a minute. */
const wish = (who: Person, address: string) => house.get(RequestAddressChange).run(who, { address, password });
const type = (who: Person, typed: string) => house.get(ChangeAddress).run(who, typed);

describe('a new mail address', () => {
  it('counts once the code that went there was typed; the old address is told', async () => {
    await house.rows("UPDATE persons SET email_unreachable_since = now() WHERE login_id = 'trainer1@demo.example'");
    const visitor = await house.as('trainer1');
    const asked = await visitor.post(ADDRESS, { address: 'kozue@new.example', password });
    expect([asked.status, asked.location.split('?')[0]]).toEqual([303, CODE]);
    expect(await emailOf('trainer1')).toBe('trainer1@demo.example');
    await house.deliver();
    const changed = await visitor.post(CODE, { code: (await code()).toLowerCase() });
    expect([changed.status, changed.location.split('?')[0]]).toEqual([303, '/account']);
    await house.deliver();
    expect((await visitor.get('/account')).text).toContain('kozue@new.example');
    const mails = await house.rows('SELECT template, address, secrets FROM mails ORDER BY id');
    expect(mails).toEqual([
      { template: 'address-change', address: 'kozue@new.example', secrets: [] },
      { template: 'address-changed', address: 'trainer1@demo.example', secrets: [] },
    ]);
    expect(await house.events()).toEqual(expect.arrayContaining(['address_change.requested', 'address.changed']));
    expect(await house.rows('SELECT 1 FROM persons WHERE email_unreachable_since IS NOT NULL')).toEqual([]);
  });

  it('needs the password, an address and the right code; what was typed stays', async () => {
    const visitor = await house.as('trainer2');
    const wrong = await visitor.post(ADDRESS, { address: 'mamoru@new.example', password: 'something else' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('パスワードが違います');
    expect(wrong.body).toContain('value="mamoru@new.example"');
    const none = await visitor.post(ADDRESS, { address: 'nowhere', password: '' });
    expect([none.status, none.body.includes('href="#address"'), none.body.includes('href="#password"')]).toEqual([
      422,
      true,
      true,
    ]);
    await visitor.post(ADDRESS, { address: 'mamoru@new.example', password });
    expect((await visitor.post(CODE, { code: 'AAAA-AAAA' })).status).toBe(422);
    expect((await visitor.post(CODE, { code: '' })).status).toBe(422);
    expect(await emailOf('trainer2')).toBe('trainer2@demo.example');
  });

  it('of somebody else is neither taken nor given away', async () => {
    const before = await house.rows('SELECT 1 FROM address_changes');
    expect(await wish(await actor(house, 'trainer2'), 'OFFICE@demo.example')).toBe(true);
    expect(await house.rows('SELECT 1 FROM address_changes')).toHaveLength(before.length);
  });

  it('is wished for anew: only the newest code works, once, and only for who asked', async () => {
    const who = await actor(house, 'trainer3');
    await wish(who, 'first@new.example');
    const first = await code();
    await wish(who, 'second@new.example');
    const second = await code();
    expect(await type(who, first)).toBe(false);
    expect(await type(await actor(house, 'trainer2'), second)).toBe(false);
    expect(await type(who, second)).toBe(true);
    expect(await type(who, second)).toBe(false);
    expect(await emailOf('trainer3')).toBe('second@new.example');
  });

  it('is not reached by guessing, nor by an old code', async () => {
    const who = await actor(house, 'panel');
    await wish(who, 'guessed@new.example');
    for (let guess = 0; guess < 5; guess += 1) expect(await type(who, 'AAAA-AAAA')).toBe(false);
    expect(await type(who, await code())).toBe(false);
    await wish(who, 'late@new.example');
    const late = await code();
    house.travelTo(new Date(house.get(Clock).now().getTime() + 31 * 60_000));
    expect(await type(who, late)).toBe(false);
    expect(await emailOf('panel')).toBe('panel@demo.example');
  });
});
