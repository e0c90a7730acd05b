import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { strangerIn } from '../actor/actor.js';
import { PersonProof } from '../actor/person-proof.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config.js';
import { isLanguage } from '../locale/languages.js';
import { Problem } from '../problems.js';
import { Secrets } from '../secrets.js';
import { appearanceOf } from './appearance.js';
import { FORM_FIELD, formBehindLock, PASSWORD_FIELD } from './locked-view.js';
import { securityHeaders } from './security-headers.js';
import { COOKIE } from './session.js';

/** In seconds; not prolonged by use. */
const EIGHT_HOURS = 8 * 3_600;
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Everybody is a stranger first, so that even a fault of the sessions can be told in a page, in the language of the cookie. */
export function greetStranger(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const headers = securityHeaders(isHttps(app));
  fastify.decorateRequest('actor', null as never);
  fastify.decorateRequest('locked', null);
  fastify.decorateRequest('sign', undefined);
  fastify.decorateRequest('language', 'ja');
  fastify.decorateRequest('appearance', null as never);
  fastify.addHook('onRequest', async (request, reply) => {
    const { language } = request.cookies;
    request.actor = strangerIn(request);
    if (isLanguage(language)) request.language = language;
    request.appearance = appearanceOf(request.cookies);
    void reply.headers(headers).headers({ 'x-request-id': request.id, 'cache-control': 'private, no-cache' });
  });
}

/** What a session notes during a request is written before the answer goes out. Looking writes nothing. */
export function keepSessions(app: NestFastifyApplication): void {
  const kept = { httpOnly: true, sameSite: 'lax', secure: isHttps(app), path: '/', maxAge: EIGHT_HOURS } as const;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('session', null as never);
  fastify.addHook('onSend', async ({ session, cookies }, reply) => {
    if (!session) return;
    await session.save();
    if (session.cookie === (cookies[COOKIE] ?? null)) return;
    if (session.cookie) void reply.setCookie(COOKIE, session.cookie, kept);
    else void reply.clearCookie(COOKIE, { path: '/' });
  });
}

/** Whatever was sent, doors find fields by their names: a body that is a list, a number, null or not there at all has none. */
export function nameFields(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request) => {
    const { body } = request;
    if (UNSAFE.has(request.method) && (typeof body !== 'object' || body === null || Array.isArray(body)))
      request.body = {};
  });
}

/** A request that changes something carries the token of a page of ours. Where there is no door nothing can be changed. */
export function guardForms(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', (request, reply, done) => {
    if (!UNSAFE.has(request.method) || request.is404) return done();
    return fastify.csrfProtection(request, reply, done);
  });
}

/** The right password opens a locked session, at whatever address it is given, and lets the form through that came too late. */
export function openLocks(app: NestFastifyApplication): void {
  const [proofs, clock, secrets] = [app.get(PersonProof), app.get(Clock), app.get(Secrets)];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', async (request) => {
      const { locked } = request;
      const fields = (request.body ?? {}) as Record<string, unknown>;
      const password = fields[PASSWORD_FIELD];
      if (!locked || typeof password !== 'string') return;
      const proof = await proofs.prove(locked.actor, password);
      if (proof.outcome !== 'signed_in') {
        request.locked = { ...locked, refusal: proof.outcome === 'locked' ? proof.until : 'wrong' };
        throw new Problem(423, 'locked');
      }
      if (fields[FORM_FIELD] !== undefined) request.body = formBehindLock(request, locked, secrets);
      request.session.activeAt = clock.real();
      request.locked = null;
      request.actor = locked.actor;
    });
}

const isHttps = (app: NestFastifyApplication): boolean => app.get(Config).publicUrl.startsWith('https:');
