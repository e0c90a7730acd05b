import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { Actor } from '../actor/actor.js';
import { Clock } from '../clock/clock.js';
import { Outbox } from '../outbox/outbox.js';
import { conflict } from '../problems.js';
import { Reader, sqlState } from './reader.js';
import { Transaction } from './transaction.js';

/** SQLSTATEs that mean "somebody was there before you": unique, exclusion, serialisation, deadlock, lock not available. */
const MEANWHILE = new Set(['23505', '23P01', '40001', '40P01', '55P03']);

/** The only way to write: one user action, one transaction. */
@Injectable()
export class Work {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly statements: Reader,
  ) {}

  /** Runs `change`; what it wrote and recorded is kept as a whole or not at all. */
  async run<T>(actor: Actor, change: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        const connection = (await manager.queryRunner?.connect()) as PoolClient;
        return change(
          new Transaction(manager, connection, actor, this.clock.now(), this.outbox, actor.requestId ?? null),
        );
      });
    } catch (error) {
      throw told(error);
    }
  }

  /**
   * A change that is one statement: the database keeps it as a whole or not at all, without a frame of two more round trips around it.
   * It records nothing, so it is for what a person does many times in an hour (progress, answers), never for a right or a result.
   */
  async once<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    try {
      return await this.statements.rows(sql, parameters);
    } catch (error) {
      throw told(error);
    }
  }
}

const told = (error: unknown): unknown => (MEANWHILE.has(sqlState(error)) ? conflict('changed_meanwhile') : error);
