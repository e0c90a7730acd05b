import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DeepPartial, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { type Actor, roleForRecord } from '../actor/actor.js';
import { notFound } from '../problems.js';
import { ask, type Rows } from './reader.js';

/** An event as those who listen to it see it. */
export interface RecordedEvent {
  readonly id: number;
  readonly name: string;
  readonly at: Date;
  readonly actorId: number | null;
  readonly subjectId: number;
  readonly enrolmentId: number | null;
  readonly reason: string | null;
  readonly after: Record<string, unknown> | null;
}

/** Where events go besides their table. */
export interface EventSink {
  announce(tx: Transaction, event: RecordedEvent): Promise<void>;
}

/** What a use case says happened; `name` is `<thing>.<past participle>`. */
export interface Happening {
  readonly name: string;
  readonly subjectId: number;
  readonly enrolmentId?: number | null;
  readonly reason?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One user action: everything in it happens, or nothing. Handed in by `Work`; the only writer there is. */
export class Transaction implements Rows {
  private readonly actionId = randomUUID();

  constructor(
    readonly manager: EntityManager,
    private readonly connection: PoolClient,
    readonly actor: Actor,
    readonly now: Date,
    private readonly sink: EventSink,
    private readonly requestId: string | null,
  ) {}

  /** The row, locked until the end of the transaction; a 404 where there is none. */
  async find<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T> {
    const found = await this.findOrNull(entity, where);
    if (!found) throw notFound();
    return found;
  }

  /** The row, locked, or null. */
  findOrNull<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** A new row, with the columns that the database filled in. */
  async insert<T extends ObjectLiteral>(entity: EntityTarget<T>, values: DeepPartial<NoInfer<T>>): Promise<T> {
    const row = this.manager.create(entity, values as DeepPartial<T>);
    await this.manager.insert(entity, row as never);
    return row;
  }

  /** Writes the named columns of rows that were found (and so locked) before. */
  async update<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: FindOptionsWhere<T>,
    values: Partial<T>,
  ): Promise<void> {
    await this.manager.update(entity, where, values as never);
  }

  async remove<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<void> {
    await this.manager.delete(entity, where);
  }

  rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return ask(this.connection, sql, parameters);
  }

  /** Writes the event (audit and outbox in one) and tells those who listen, in this transaction. */
  async record(happening: Happening): Promise<void> {
    const [row] = await this.rows<{ id: string }>(
      `INSERT INTO events (action_id, request_id, at, actor_id, actor_role, name, subject_id, enrolment_id, reason, before, after)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        this.actionId,
        this.requestId,
        this.now,
        this.actor.id,
        roleForRecord(this.actor),
        happening.name,
        happening.subjectId,
        happening.enrolmentId ?? null,
        happening.reason ?? null,
        json(happening.before),
        json(happening.after),
      ],
    );
    await this.tell(Number(row?.id), happening);
  }

  /** Many events of one action in one statement; those who listen are told one by one. */
  async recordAll(happenings: readonly Happening[]): Promise<void> {
    const rows = happenings.map(
      ({ name, subjectId, enrolmentId = null, reason = null, before = null, after = null }) => ({
        ...{ name, subject: subjectId, enrolment: enrolmentId, reason, before, after },
      }),
    );
    const ids = await this.rows<{ id: string }>(
      `INSERT INTO events (action_id, request_id, at, actor_id, actor_role, name, subject_id, enrolment_id, reason, before, after)
       SELECT $1, $2, $3, $4, $5, h.name, h.subject, h.enrolment, h.reason, NULLIF(h.before, 'null'), NULLIF(h.after, 'null')
       FROM ROWS FROM (jsonb_to_recordset($6::jsonb) AS (name text, subject integer, enrolment integer, reason text, before jsonb, after jsonb))
         WITH ORDINALITY AS h (name, subject, enrolment, reason, before, after, place) ORDER BY h.place RETURNING id`,
      [this.actionId, this.requestId, this.now, this.actor.id, roleForRecord(this.actor), JSON.stringify(rows)],
    );
    for (const [index, happening] of happenings.entries()) await this.tell(Number(ids[index]?.id), happening);
  }

  private async tell(id: number, { name, subjectId, enrolmentId = null, reason = null, after }: Happening) {
    const event = { id, name, at: this.now, actorId: this.actor.id, subjectId, enrolmentId, reason };
    await this.sink.announce(this, { ...event, after: (after ?? null) as RecordedEvent['after'] });
  }
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
