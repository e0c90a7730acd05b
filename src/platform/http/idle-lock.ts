import type { FastifyRequest, Session } from 'fastify';
import type { Actor } from '../actor/actor.js';
import type { Secrets } from '../secrets.js';

/** Whose session is locked, and what came of the last password: nothing, a wrong one, or one too many until an instant. */
export interface Locked {
  readonly actor: Actor;
  readonly refusal: null | 'wrong' | Date;
}

/** Minutes without any act that a person may choose for a PC of their own. */
export const lockChoices = [5, 15, 30, 60] as const;

const MINUTE = 60_000;
/** A long question may be thought over for this long without costing a password; the time of the test runs on. */
const MINUTES_AT_TEST = 30;
const COOKIE = 'own-pc';
const PURPOSE = 'own-pc';
const YEAR = 365 * 86_400;

/** Seconds until this session is locked, nought or less where it is. `minutes` is what holds on this device. */
export function secondsUntilLock({ activeAt, testUntil }: Session, minutes: number, now: number): number {
  const patience = now < (testUntil ?? 0) ? Math.max(minutes, MINUTES_AT_TEST) : minutes;
  return Math.ceil(((activeAt ?? now) + patience * MINUTE - now) / 1000);
}

/** The person did something. Written at most once a minute, so that reading pages writes next to nothing. */
export function noteActivity(session: Session, now: number): void {
  if (!isNoted(session, now)) session.activeAt = now;
}

/** Whether it is noted already that the person did something within this minute. */
export const isNoted = ({ activeAt }: Pick<Session, 'activeAt'>, now: number): boolean =>
  now - (activeAt ?? 0) < MINUTE;

/** A test under time is open in this session until `instant` (of the real clock). */
export function beAtTest(session: Session, instant: number): void {
  session.testUntil = instant;
}

/** The minutes that this person chose for this device, else `fallback`. The cookie of somebody else counts for nothing. */
export function lockMinutes(request: FastifyRequest, { id }: Actor, secrets: Secrets, fallback: number): number {
  const [owner, minutes, token = ''] = (request.cookies[COOKIE] ?? '').split('.');
  const choice = lockChoices.find((one) => String(one) === minutes);
  if (owner !== String(id) || !choice) return fallback;
  return secrets.isToken(PURPOSE, `${owner}.${minutes}`, token) ? choice : fallback;
}

/** The cookie by which this device remembers its owner's choice: name, value and how it is kept. */
export function ownDeviceCookie(personId: number, minutes: number, secrets: Secrets) {
  const owner = `${personId}.${minutes}`;
  const kept = { path: '/', maxAge: YEAR, sameSite: 'lax' as const, httpOnly: true };
  return [COOKIE, `${owner}.${secrets.token(PURPOSE, owner)}`, kept] as const;
}
