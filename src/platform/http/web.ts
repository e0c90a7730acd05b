import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { HttpException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config, root } from '../config.js';
import { AnswerSender } from './answer-sender.js';
import { AnsweringAdapter } from './answering-adapter.js';
import { readableAddress } from './local-path.js';
import { recognisePerson } from './recognise-person.js';
import { takeUploads } from './uploads.js';
import { greetStranger, guardForms, keepSessions, nameFields, openLocks } from './web-hooks.js';

const BODY_LIMIT = 1_048_576;
const TWO_MINUTES = 120_000;

/** The HTTP server under Nest. Log lines carry method, route and status: no query strings, bodies, names or addresses. */
export function webAdapter(config: Config): AnsweringAdapter {
  return new AnsweringAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.production,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // Whoever sends a request more slowly than this does not mean to finish it.
    requestTimeout: TWO_MINUTES,
    rewriteUrl: (request: { url?: string }) => readableAddress(request.url ?? '/'),
    // Longer than any address can be: what a part of an address means is for its door to judge, in a page.
    routerOptions: { maxParamLength: 16_384 },
    logger: {
      level: config.logLevel,
      serializers: {
        req: (request: { method: string; routeOptions?: { url?: string } }) => ({
          method: request.method,
          route: request.routeOptions?.url ?? 'unknown',
        }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode ?? 0 }),
      },
    },
  });
}

/** Everything that stands before the rooms, in the order in which a request meets it. */
export async function prepareWeb(app: NestFastifyApplication): Promise<void> {
  (app.getHttpAdapter() as AnsweringAdapter).sender = app.get(AnswerSender);
  await app.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    threshold: 1_024,
    // The quickest quality: it costs a quarter of the usual one, and a page grows by an eighth.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
  });
  await app.register(cookie);
  greetStranger(app);
  keepSessions(app);
  await app.register(csrf, { sessionPlugin: '@fastify/session' });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, context) => new HttpException({ retryAfter: context.after }, 429),
  });
  await app.register(fastifyStatic, {
    root: `${root}/dist/assets`,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: true,
    index: false,
  });
  recognisePerson(app);
  await takeUploads(app);
  nameFields(app);
  guardForms(app);
  openLocks(app);
}
