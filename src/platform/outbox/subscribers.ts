import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { LISTENS, type Listening, type Subscriber } from './subscriber.js';

export interface NamedSubscriber {
  readonly name: string;
  readonly atOnce: boolean;
  readonly subscriber: Subscriber;
}

/** Finds every `@OnEvent` and `@AtOnce` provider of the running application. */
@Injectable()
export class Subscribers implements OnModuleInit {
  private readonly byEvent = new Map<string, NamedSubscriber[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const listening = typeof metatype === 'function' && this.reflector.get<Listening | undefined>(LISTENS, metatype);
      if (!listening) continue;
      const entry = { name: metatype.name, atOnce: listening.atOnce, subscriber: instance as Subscriber };
      for (const event of listening.events) this.byEvent.set(event, [...this.of(event), entry]);
    }
  }

  of(eventName: string): readonly NamedSubscriber[] {
    return this.byEvent.get(eventName) ?? [];
  }

  /** Those that work in jobs. */
  later(): readonly NamedSubscriber[] {
    return [...new Set([...this.byEvent.values()].flat())].filter((entry) => !entry.atOnce);
  }
}
