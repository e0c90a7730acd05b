import { QueryFailedError } from 'typeorm';
import { RegisterPerson } from '#identity/register-person';
import { Organisation } from '#organisations/organisation.entity';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { JobQueue } from '#platform/jobs/job-queue';
import { DeliverEvent } from '#platform/outbox/deliver-event';
import { Outbox } from '#platform/outbox/outbox';
import { Subscribers } from '#platform/outbox/subscribers';
import { conflict, Problem } from '#platform/problems';
import type { TestApp } from '../support/app';
import * as given from '../support/given';
import { openHouseWith } from './extra-room';
import { heard, PourAtOnce, quiet, refusals, WashLater } from './listeners';

let house: TestApp;
beforeAll(async () => {
  house = await openHouseWith({ providers: [PourAtOnce, WashLater] });
});
beforeEach(quiet);
afterAll(() => house.close());

const run = <T>(change: (tx: Transaction) => Promise<T>): Promise<T> => house.get(Work).run(systemActor, change);
const boil = (tx: Transaction, subjectId = 1) => tx.record({ name: 'kettle.boiled', subjectId });
const traces = async () =>
  (await house.rows<{ key: string }>(`SELECT key FROM settings WHERE key ~ '^(pour|wash)'`)).length;
const jobs = (): Promise<{ id: string; state: string; tries: number; output: unknown }[]> =>
  house.rows(
    `SELECT id, state, retry_count AS tries, output FROM jobs.job WHERE name = 'WashLater' AND state < 'completed' ORDER BY created_on`,
  );
const kettles = () =>
  house.rows<{ id: number }>(`SELECT id::int AS id FROM events WHERE name LIKE 'kettle.%' ORDER BY id`);
/** A moment in which whoever is not held up would certainly have come forward. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 100));
/** Whose events were washed up; jobs keep no order. */
const washed = () => (heard['wash'] ?? []).map((event) => event.subjectId).sort();
const problem = (status: number, code: string) => expect.objectContaining({ status, code });

/** Everything a use case could leave behind. */
async function everything(): Promise<unknown[]> {
  const [counts] = await house.rows(
    `SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM events_to_seal) AS seals, (SELECT count(*) FROM settings) AS settings,
       (SELECT count(*) FROM jobs.job) AS jobs, (SELECT count(*) FROM organisations) AS organisations`,
  );
  return [counts];
}

describe('a piece of work', () => {
  it('keeps what it wrote and what it recorded, as one action of one person at one instant', async () => {
    const office = await given.actor(house, 'office');
    const at = new Date('2026-12-24T12:00:00Z');
    await house.get(Clock).at(at, () =>
      house.get(Work).run(office, async (tx) => {
        await tx.record({
          name: 'tea.ordered',
          subjectId: 7,
          reason: 'thirst',
          before: { cups: 0 },
          after: { cups: 1 },
        });
        await tx.record({ name: 'tea.served', subjectId: 7 });
      }),
    );
    const events = await house.rows(`SELECT * FROM events WHERE name LIKE 'tea.%' ORDER BY id`);
    const common = { actor_id: office.id, actor_role: 'office', at, subject_id: 7, request_id: null };
    expect(events).toEqual([
      expect.objectContaining({
        ...common,
        name: 'tea.ordered',
        reason: 'thirst',
        before: { cups: 0 },
        after: { cups: 1 },
      }),
      expect.objectContaining({ ...common, name: 'tea.served', enrolment_id: null, before: null, after: null }),
    ]);
    expect(events[0]?.['action_id']).toBe(events[1]?.['action_id']);
  });

  it('leaves nothing behind when it fails, neither row nor event nor job', async () => {
    const before = await everything();
    const failing = run(async (tx) => {
      await tx.insert(Organisation, {
        name: '例',
        nameKana: 'れい',
        kind: 'state',
        prefecture: '13',
        bureau: 'tokyo',
        windowName: '窓口',
      });
      await boil(tx);
      throw new Error('the last step fails');
    });
    await expect(failing).rejects.toThrow('the last step fails');
    expect(await everything()).toEqual(before);
  });

  it('carries the number of the request that asked for it', async () => {
    const answer = await (await house.as('office')).post('/logout');
    const visitor = house.visitor();
    const asked = await visitor.post('/login', { login: 'office@demo.example', password: 'wrong' });
    const [event] = await house.rows<{ request_id: string }>('SELECT request_id FROM events ORDER BY id DESC LIMIT 1');
    expect(event?.request_id).toBe(asked.headers['x-request-id']);
    expect(answer.status).toBe(303);
  });

  it('refuses an event whose name is not a thing and what became of it', async () => {
    await expect(run((tx) => tx.record({ name: 'Kettle boils', subjectId: 1 }))).rejects.toThrow(QueryFailedError);
  });
});

describe('a change of one statement', () => {
  const once = (sql: string) => house.get(Work).once<{ key: string }>(sql, []);
  const pair = `INSERT INTO settings (key, value) VALUES ('once.a', '1'), ('once.b', '2') RETURNING key`;

  it('is kept as a whole, and by itself', async () => {
    expect(await once(pair)).toEqual([{ key: 'once.a' }, { key: 'once.b' }]);
    expect(await house.rows(`SELECT key FROM settings WHERE key LIKE 'once.%'`)).toHaveLength(2);
  });

  it('or not at all: who comes second hears that something changed meanwhile', async () => {
    await house.rows(`DELETE FROM settings WHERE key = 'once.a'`);
    await expect(once(pair)).rejects.toEqual(problem(409, 'changed_meanwhile'));
    expect(await house.rows(`SELECT key FROM settings WHERE key LIKE 'once.%'`)).toEqual([{ key: 'once.b' }]);
  });
});

describe('two at once', () => {
  it('who break a unique rule: the second hears that something changed meanwhile', async () => {
    const person = { email: 'twin@example.jp', loginId: 'twin', legalName: '双子' };
    const both = [1, 2].map(() => house.get(RegisterPerson).run(systemActor, person));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toEqual(problem(409, 'changed_meanwhile'));
  });

  it('who want one row: the second waits and sees what the first wrote', async () => {
    const id = await given.organisation(house);
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = run(async (tx) => {
      await tx.find(Organisation, { id });
      order.push('first');
      await held;
      await tx.update(Organisation, { id }, { name: '改名市' });
    });
    while (order.length === 0) await moment();
    const second = run(async (tx) => {
      const { name } = await tx.find(Organisation, { id });
      order.push(name);
    });
    await moment();
    expect(order).toEqual(['first']);
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', '改名市']);
  });

  it('who wait for one another: one of them is told to look again', async () => {
    const ids = [await given.organisation(house), await given.organisation(house)] as const;
    const locks: Promise<unknown>[] = [];
    const crossing = ([one, other]: readonly [number, number]) =>
      run(async (tx) => {
        locks.push(tx.find(Organisation, { id: one }));
        while (locks.length < 2) await moment();
        await Promise.all(locks);
        await tx.find(Organisation, { id: other });
      });
    const results = await Promise.allSettled([crossing(ids), crossing([ids[1], ids[0]])]);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(refused).toEqual([problem(409, 'changed_meanwhile')]);
  });

  it('is no excuse for other faults: they stay what they are', async () => {
    const nameless = { email: 'nobody@example.jp', loginId: 'nobody', legalName: '' };
    await expect(house.get(RegisterPerson).run(systemActor, nameless)).rejects.toThrow(QueryFailedError);
  });

  it('finds nothing where there is nothing', async () => {
    await expect(run((tx) => tx.find(Organisation, { id: 999_999 }))).rejects.toEqual(problem(404, 'not_found'));
    expect(await run((tx) => tx.findOrNull(Organisation, { id: 999_999 }))).toBeNull();
  });
});

describe('a listener at once', () => {
  it('works in the same transaction', async () => {
    const before = await traces();
    await run(async (tx) => {
      await boil(tx, 42);
      expect(heard['pour']).toEqual([expect.objectContaining({ name: 'kettle.boiled', subjectId: 42, actorId: null })]);
    });
    expect(await traces()).toBe(before + 1);
    await house.deliver();
  });

  it('undoes everything when it refuses, and its reason is the answer', async () => {
    const before = await everything();
    refusals['pour'] = () => conflict('no_cup');
    await expect(run((tx) => boil(tx))).rejects.toEqual(problem(409, 'no_cup'));
    expect(await everything()).toEqual(before);
  });
});

describe('a listener for later', () => {
  it('hears of an event once its work is done, in a transaction of its own', async () => {
    await run((tx) => tx.record({ name: 'kettle.emptied', subjectId: 5, reason: 'drunk up', after: { litres: 0 } }));
    expect(heard['wash']).toBeUndefined();
    await house.deliver();
    expect(heard['wash']).toEqual([
      expect.objectContaining({
        name: 'kettle.emptied',
        subjectId: 5,
        reason: 'drunk up',
        after: { litres: 0 },
        at: expect.any(Date),
      }),
    ]);
    expect(heard['pour']).toBeUndefined();
  });

  it('handles it once, however often and however simultaneously it is delivered', async () => {
    await run((tx) => boil(tx));
    const id = (await kettles()).at(-1)?.id ?? 0;
    const wash = house
      .get(Subscribers)
      .later()
      .find(({ name }) => name === 'WashLater');
    if (!wash) throw new Error('Nobody washes');
    const deliver = () => house.get(DeliverEvent).run(wash, id);
    await Promise.all([deliver(), deliver(), deliver()]);
    await run((tx) => house.get(JobQueue).send(tx, 'WashLater', { eventId: id }));
    await house.deliver();
    await deliver();
    expect(heard['wash']?.map((event) => event.id)).toEqual([id]);
  });

  it('is asked again after a failure, which left nothing behind, and its neighbours did not wait for it', async () => {
    const before = await traces();
    refusals['wash'] = ({ subjectId }) => (subjectId === 1 ? new Error('no water') : null);
    for (const subjectId of [1, 2, 3]) await run((tx) => tx.record({ name: 'kettle.emptied', subjectId }));
    await expect(house.deliver()).rejects.toThrow('no water');
    expect(washed()).toEqual([2, 3]);
    delete refusals['wash'];
    expect(await traces()).toBe(before + 2);
    expect(await jobs()).toEqual([
      expect.objectContaining({ state: 'retry', output: { name: 'Error', message: 'no water' } }),
    ]);
    await house.deliver();
    expect(washed()).toEqual([2, 3]); // not before its time
    await house.rows(`UPDATE jobs.job SET start_after = now() WHERE name = 'WashLater'`);
    await house.deliver();
    expect(washed()).toEqual([1, 2, 3]);
    expect(await jobs()).toEqual([]);
  });

  it('is given up after some tries, and the failure stays to be seen', async () => {
    refusals['wash'] = () => new Error('never');
    await run((tx) => tx.record({ name: 'kettle.emptied', subjectId: 1 }));
    let tries = 0;
    for (; (await jobs()).length > 0; tries += 1) {
      await expect(house.deliver()).rejects.toThrow('never');
      await house.rows(`UPDATE jobs.job SET start_after = now() WHERE name = 'WashLater' AND state = 'retry'`);
    }
    expect(tries).toBe(6);
    expect(await house.rows(`SELECT 1 FROM jobs.job WHERE name = 'WashLater' AND state = 'failed'`)).toHaveLength(1);
  });

  it('is not told of history, while listeners at once take part in it', async () => {
    const waiting = (await jobs()).length;
    await house.get(Outbox).whileMuted(() => run((tx) => boil(tx)));
    expect(heard['pour']).toHaveLength(1);
    expect(await jobs()).toHaveLength(waiting);
    await expect(house.get(Outbox).whileMuted(() => Promise.reject(new Problem(409, 'x')))).rejects.toEqual(
      problem(409, 'x'),
    );
    await run((tx) => boil(tx));
    expect(await jobs()).toHaveLength(waiting + 1);
    await house.deliver();
  });

  it('is never passed over: without a queue nothing happens at all', async () => {
    await house.get(JobQueue).onModuleDestroy();
    const before = await everything();
    await expect(run((tx) => boil(tx))).rejects.toThrow('The job queue does not run');
    expect(await everything()).toEqual(before);
    await house.get(JobQueue).start(false);
  });

  it('is served by the process that delivers, without anybody asking', async () => {
    refusals['wash'] = ({ subjectId }) => (subjectId === 8 ? new Error('no water') : null);
    for (const subjectId of [8, 9]) await run((tx) => tx.record({ name: 'kettle.emptied', subjectId }));
    await house.get(JobQueue).onModuleDestroy();
    await house.get(JobQueue).start(true);
    for (let waited = 0; washed().length === 0 && waited < 200; waited += 1) await moment();
    expect(washed()).toEqual([9]);
    await house.get(JobQueue).onModuleDestroy();
    expect((await jobs()).map(({ state }) => state)).toEqual(['retry']);
  });
});
