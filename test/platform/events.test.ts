import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { CANONICAL, GENESIS, sealOf } from '#platform/outbox/event-chain';
import { SealEvents } from '#platform/outbox/seal-events.job';
import { VerifyEvents } from '#platform/outbox/verify-events';
import { root } from '../house/rooms';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const seal = () => house.get(SealEvents).run();
const verify = () => house.get(VerifyEvents).run();
const record = (subjectId = 1) =>
  house.get(Work).run(systemActor, (tx) => tx.record({ name: 'kettle.boiled', subjectId, after: { b: 1, a: [2] } }));
const many = (count: number) =>
  house.rows(
    `INSERT INTO events (action_id, at, actor_role, name, subject_id) SELECT gen_random_uuid(), now(), 'system', 'kettle.boiled', n FROM generate_series(1, $1::int) n`,
    [count],
  );
const count = async (table: string) =>
  (await house.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;

/** Runs statements as somebody with all power over the database, who lets no trigger and no constraint stop them. */
const forge = (statements: string) =>
  house.rows(`BEGIN; SET LOCAL session_replication_role = replica; ${statements}; COMMIT`);

/** What verification finds after a forgery, and puts everything back. */
async function afterForgery<T>(statements: string, look: () => Promise<T>): Promise<T> {
  const tables = ['events', 'event_seals', 'events_to_seal'];
  await house.rows(tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`).join(';'));
  await forge(statements);
  const found = await look();
  await forge(
    tables
      .map((table) => `DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE TABLE kept_${table}`)
      .join(';'),
  );
  await house.rows(tables.map((table) => `DROP TABLE kept_${table}`).join(';'));
  return found;
}

describe('events in the database', () => {
  const refused = async (statement: string) => {
    const before = [await count('events'), await count('event_seals')];
    await expect(house.rows(statement)).rejects.toThrow('is append-only');
    expect([await count('events'), await count('event_seals')]).toEqual(before);
  };

  it.each([
    `UPDATE events SET reason = 'another' WHERE id = 1`,
    'UPDATE events SET reason = NULL WHERE false',
    'DELETE FROM events WHERE id = 1',
    'TRUNCATE events CASCADE',
  ])('can only be added: %s', refused);

  it.each([`UPDATE event_seals SET hash = 'x' WHERE sequence = 1`, 'DELETE FROM event_seals', 'TRUNCATE event_seals'])(
    'are sealed for good: %s',
    async (statement) => {
      await seal();
      await refused(statement);
    },
  );
});

describe('a seal', () => {
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  const event = fc.record({ id: fc.nat().map(String), canonical: fc.string({ unit: 'binary' }) });

  it('is the same for the same event in the same place, and 64 hexadecimal letters', () => {
    fc.assert(
      fc.property(hash, event, (previous, one) => {
        expect(sealOf(previous, one)).toMatch(/^[\da-f]{64}$/);
        expect(sealOf(previous, { ...one })).toBe(sealOf(previous, one));
      }),
    );
  });

  it('differs for any other event and for any other place', () => {
    fc.assert(
      fc.property(hash, hash, event, event, (here, there, one, other) => {
        fc.pre(here !== there && one.canonical !== other.canonical);
        const seals = [here, there].flatMap((previous) => [sealOf(previous, one), sealOf(previous, other)]);
        expect(new Set(seals).size).toBe(4);
      }),
    );
  });

  it('of the last event changes with every event before it', () => {
    const chain = (events: readonly { id: string; canonical: string }[]) => events.reduce(sealOf, GENESIS);
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { minLength: 2, maxLength: 12, selector: (one) => one.canonical }),
        fc.nat(),
        (events, n) => {
          const at = n % events.length;
          const forged = events.map((one, index) => (index === at ? { ...one, canonical: `${one.canonical}!` } : one));
          const [first, second, ...rest] = events as [(typeof events)[0], (typeof events)[0], ...typeof events];
          expect(chain(forged)).not.toBe(chain(events));
          expect(chain(events.filter((_, index) => index !== at))).not.toBe(chain(events));
          expect(chain([second, first, ...rest])).not.toBe(chain(events));
        },
      ),
    );
  });
});

describe('verification', () => {
  let sequence: number;
  let eventId: string;
  beforeAll(async () => {
    for (const subjectId of [1, 2, 3, 4, 5]) await record(subjectId);
    await seal();
    const [third] = await house.rows<{ sequence: string; event_id: string }>(
      'SELECT sequence, event_id FROM event_seals ORDER BY sequence DESC OFFSET 2 LIMIT 1',
    );
    [sequence, eventId] = [Number(third?.sequence), third?.event_id ?? ''];
  });

  it.each([
    `reason = ''`,
    `reason = '-'`,
    `request_id = 'null'`,
    `at = at + interval '1 microsecond'`,
    'subject_id = subject_id + 1',
    `name = 'kettle.emptied'`,
    `actor_role = 'agency'`,
    'actor_id = 1',
    'action_id = gen_random_uuid()',
    `after = '{"b": 1, "a": [3]}'`,
    'before = after, after = NULL',
    'enrolment_id = 1',
  ])('names the first event that was changed: SET %s', async (change) => {
    const report = await afterForgery(
      `UPDATE events SET ${change} WHERE id = ${eventId}; UPDATE events SET reason = 'too' WHERE id > ${eventId}`,
      verify,
    );
    expect(report).toMatchObject({ checked: sequence - 1, broken: { sequence, eventId } });
  });

  it('is not deceived by a seal that was made anew for the change: then the next one does not fit', async () => {
    const resealed = `UPDATE event_seals s SET hash = encode(sha256(convert_to(s.previous_hash || E'\\n' || ${CANONICAL}, 'UTF8')), 'hex')
      FROM events e WHERE e.id = s.event_id AND s.sequence = ${sequence}`;
    expect((await afterForgery(resealed, verify)).broken).toBeNull();
    const report = await afterForgery(`UPDATE events SET reason = 'forged' WHERE id = ${eventId}; ${resealed}`, verify);
    expect(report.broken).toEqual({ sequence: sequence + 1, eventId: String(Number(eventId) + 1) });
  });

  it.each([
    ['an event that is gone', () => `DELETE FROM events WHERE id = ${eventId}`],
    ['a seal that is gone', () => `DELETE FROM event_seals WHERE sequence = ${sequence}`],
    [
      'an event that is gone with its seal',
      () => `DELETE FROM events WHERE id = ${eventId}; DELETE FROM event_seals WHERE sequence = ${sequence}`,
    ],
    [
      'two seals that changed places',
      () =>
        [
          [0, '-1'],
          [1, eventId],
          [0, `${eventId} + 1`],
        ]
          .map(([after, id]) => `UPDATE event_seals SET event_id = ${id} WHERE sequence = ${sequence} + ${after}`)
          .join(';'),
    ],
  ])('finds %s', async (_, forgery) => {
    const { broken } = await afterForgery(forgery(), verify);
    expect(broken?.sequence).toBe(sequence);
  });

  it('names the event whose seal was taken away, also the last one of all', async () => {
    expect((await afterForgery(`DELETE FROM event_seals WHERE sequence = ${sequence}`, verify)).broken?.eventId).toBe(
      eventId,
    );
    const last = await afterForgery(`DELETE FROM event_seals WHERE sequence = ${sequence + 2}`, verify);
    expect(last.broken).toEqual({ sequence: sequence + 2, eventId: String(Number(eventId) + 2) });
  });

  it('counts what waits for its seal, and does not take it for a break', async () => {
    await record();
    expect(await verify()).toMatchObject({ waiting: 1, broken: null });
  });
});

describe('bin/verify-events', () => {
  async function command(env: Record<string, string> = {}) {
    const started = promisify(execFile)(process.execPath, [`${root}/dist/verify-events.command.js`], {
      env: { ...process.env, ...env },
    });
    return started.then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
    );
  }

  it('says that the chain is whole', async () => {
    await record();
    await seal();
    await record();
    expect(await command()).toEqual({
      code: 0,
      said: `${await count('event_seals')} events, chain whole (1 more wait for their seal)\n`,
    });
  });

  it('says where it is broken, and fails', async () => {
    const [link] = await house.rows<{ sequence: string; event_id: string }>(
      'SELECT sequence, event_id FROM event_seals OFFSET 7 LIMIT 1',
    );
    const forgery = `UPDATE events SET reason = 'forged' WHERE id = ${link?.event_id}`;
    expect(await afterForgery(forgery, command)).toEqual({
      code: 1,
      said: `broken at sequence ${link?.sequence} (event ${link?.event_id})\n`,
    });
  });

  it('says in one line what to do where there is no database', async () => {
    const nowhere = await command({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
    expect(nowhere).toEqual({
      code: 1,
      said: expect.stringMatching(/^The database of DATABASE_URL cannot be reached \(ECONNREFUSED\).*\n$/),
    });
    const empty = await command({ DATABASE_URL: '', DATA_DIR: '/nowhere/at/all' });
    expect(empty).toEqual({
      code: 1,
      said: expect.stringMatching(/^There is no database in \/nowhere\/at\/all\. Set DATA_DIR.*\n$/),
    });
  });
});

describe('sealing', () => {
  it('takes everything that waits, in batches, and then finds nothing more to do', async () => {
    await seal();
    await many(5_500);
    expect((await verify()).waiting).toBe(5_500);
    expect(await seal()).toBe(5_500);
    expect(await seal()).toBe(0);
    expect(await verify()).toEqual({ checked: await count('events'), waiting: 0, broken: null });
  });

  it('is done once, also by three at once, while new events arrive', async () => {
    await many(2_500);
    const before = await count('event_seals');
    const sealed = await Promise.all([seal(), seal(), seal(), record(), record()]);
    await seal();
    expect(sealed.slice(0, 3).reduce<number>((sum, one) => sum + Number(one), 0)).toBeGreaterThanOrEqual(2_500);
    expect(await count('event_seals')).toBe(before + 2_502);
    expect((await verify()).broken).toBeNull();
  });

  it('leaves no hole when an event was taken back with its work', async () => {
    await expect(
      house.get(Work).run(systemActor, async (tx) => {
        await tx.record({ name: 'kettle.boiled', subjectId: 1 });
        throw new Error('spilled');
      }),
    ).rejects.toThrow('spilled');
    await record();
    await seal();
    expect(await verify()).toEqual({ checked: await count('events'), waiting: 0, broken: null });
  });
});
