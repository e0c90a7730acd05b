import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { publicActor } from '../actor/actor.js';
import { ActorSource } from '../actor/actor-source.js';
import { isLanguage } from '../locale/languages.js';
import { appearanceOf } from './appearance.js';
import { enterRequest } from './request-context.js';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Everybody is a stranger first, so that even a fault of the sessions can be told in a page, in the language of the cookie. */
export function greetStranger(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('actor', null as never);
  fastify.decorateRequest('language', 'ja');
  fastify.decorateRequest('appearance', null as never);
  fastify.addHook('onRequest', async (request, reply) => {
    enterRequest(request.id);
    const { language } = request.cookies;
    request.actor = publicActor;
    if (isLanguage(language)) request.language = language;
    request.appearance = appearanceOf(request.cookies);
    void reply.headers({ 'x-request-id': request.id, 'cache-control': 'private, no-cache' });
  });
}

/** Whose session it is. What a person sees is kept nowhere. */
export function recognisePerson(app: NestFastifyApplication): void {
  const actors = app.get(ActorSource);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const { personId } = request.session ?? {};
      const actor = personId ? await actors.actorOf(personId) : null;
      if (!actor) return;
      request.actor = actor;
      if (!isLanguage(request.cookies['language']) && isLanguage(actor.language)) request.language = actor.language;
      void reply.header('cache-control', 'no-store');
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
