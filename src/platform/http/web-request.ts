import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, isPerson, type Person } from '../actor/actor.js';
import type { Language } from '../locale/languages.js';
import { Problem } from '../problems.js';
import type { Access } from './access.js';
import type { Appearance } from './appearance.js';
import type { Locked } from './idle-lock.js';
import type { BrowserSession } from './session.js';

/** A request after the hooks: who asks, and in which language. */
export type WebRequest = FastifyRequest & { actor: Actor; language: Language; appearance: Appearance };
export type WebReply = FastifyReply;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whoever comes is a stranger here, whatever cookie the browser sends, and no session is touched. */
    anonymous?: boolean;
    /** The session counts as it was read a moment ago (`Presumes`). */
    presumes?: boolean;
  }
  interface FastifyRequest {
    actor: Actor;
    language: Language;
    appearance: Appearance;
    session: Session;
    /** Whose session is locked; the actor is a stranger until the password is given. */
    locked: Locked | null;
    /** What is written on the door, once somebody stands before it. */
    sign: Access | undefined;
    /** Where the session was only presumed: asks for it now, and puts everything above right. */
    askNow: (() => Promise<void>) | null;
  }
  /** Rooms that keep something in it name the field here. */
  interface Session extends BrowserSession {
    /** The secret behind the tokens of this browser's forms. */
    _csrf?: string;
    /** When its person last did anything, in milliseconds of real time; noted once a minute at most. */
    activeAt?: number;
    /** Until when a test under time is open. */
    testUntil?: number;
  }
}

/** Parameter decorator: the actor of this request (possibly the public). */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<WebRequest>().actor,
);

/** The signed-in person of a request; throws where there is none. */
export function personOf({ actor }: WebRequest): Person {
  if (!isPerson(actor)) throw new Problem(401, 'sign_in');
  return actor;
}

/** Parameter decorator: the signed-in person of this request. */
export const CurrentPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext): Person => personOf(context.switchToHttp().getRequest<WebRequest>()),
);
