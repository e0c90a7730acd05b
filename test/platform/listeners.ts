import { Injectable } from '@nestjs/common';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { AtOnce, OnEvent, type Subscriber } from '#platform/outbox/subscriber';

/** What the listeners below were told, and why they refuse an event (not at all unless a test says so). */
export const heard: Record<string, RecordedEvent[]> = {};
export const refusals: Record<string, (event: RecordedEvent) => Error | null> = {};

export function quiet(): void {
  for (const diary of [heard, refusals]) for (const name of Object.keys(diary)) delete diary[name];
}

/** Leaves a trace in the database first, so that a refusal has something to undo. */
async function listen(name: string, tx: Transaction, event: RecordedEvent): Promise<void> {
  await tx.rows('INSERT INTO settings (key, value) VALUES ($1, to_jsonb($2::text))', [
    `${name}.${event.id}`,
    event.name,
  ]);
  const refusal = refusals[name]?.(event);
  if (refusal) throw refusal;
  heard[name] = [...(heard[name] ?? []), event];
}

@Injectable()
@AtOnce('kettle.boiled')
export class PourAtOnce implements Subscriber {
  handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    return listen('pour', tx, event);
  }
}

@Injectable()
@OnEvent('kettle.boiled', 'kettle.emptied')
export class WashLater implements Subscriber {
  handle(tx: Transaction, event: RecordedEvent): Promise<void> {
    return listen('wash', tx, event);
  }
}
