import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest, Session } from 'fastify';
import { strangerIn } from '../actor/actor.js';
import { ActorSource, type KnownSession } from '../actor/actor-source.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { isLanguage } from '../locale/languages.js';
import { Secrets } from '../secrets.js';
import { isNoted, lockMinutes, noteActivity, secondsUntilLock } from './idle-lock.js';
import { RecentSessions } from './recent-sessions.js';
import { BrowserSession, COOKIE, SessionRows, sessionKey } from './session.js';

/**
 * Whose session it is: one question for both. Where it is locked a stranger stands before every door.
 * What a person sees is kept nowhere.
 */
export function recognisePerson(app: NestFastifyApplication): void {
  const [actors, secrets, clock, config] = [app.get(ActorSource), app.get(Secrets), app.get(Clock), app.get(Config)];
  const stored = new SessionRows(app.get(Reader), secrets);
  const recent = new RecentSessions();

  const recognise = (request: FastifyRequest, known: KnownSession | null): void => {
    const cookie = request.cookies[COOKIE] ?? null;
    request.session = new BrowserSession(stored, known && cookie, known?.content);
    if (!known?.actor) return;
    const actor = { ...known.actor, requestId: request.id };
    if (!isLanguage(request.cookies['language']) && isLanguage(actor.language)) request.language = actor.language;
    const now = clock.real();
    const minutes = lockMinutes(request, actor, secrets, config.idleLockMinutes);
    request.locked = secondsUntilLock(request.session, minutes, now) > 0 ? null : { actor, refusal: null };
    if (request.locked) return;
    request.actor = actor;
    if (request.headers['x-idle'] === undefined) noteActivity(request.session, now);
  };

  const ask = async (request: FastifyRequest): Promise<void> => {
    const cookie = request.cookies[COOKIE];
    const known = cookie ? await actors.ofSession(sessionKey(secrets, cookie)) : null;
    recognise(request, known);
    if (
      cookie &&
      known?.actor &&
      request.routeOptions.config.presumes &&
      isNoted(known.content as Session, clock.real())
    )
      recent.keep(cookie, known);
  };

  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('askNow', null);
  fastify.addHook('onRequest', async (request, reply) => {
    const { anonymous, presumes } = request.routeOptions.config;
    if (anonymous) return;
    const cookie = request.cookies[COOKIE];
    const presumed = presumes && cookie ? recent.of(cookie, clock.real()) : null;
    if (presumed) {
      request.askNow = () => {
        request.actor = strangerIn(request);
        return ask(request);
      };
      recognise(request, presumed);
    } else await ask(request);
    if (request.locked || request.actor.kind === 'person') void reply.header('cache-control', 'no-store');
  });
}
