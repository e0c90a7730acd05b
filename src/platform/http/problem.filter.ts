import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { Words } from '../locale/words.js';
import { Problem } from '../problems.js';
import { Templates } from '../templates/templates.js';
import { PageFrames } from './page-frame.js';
import type { WebReply, WebRequest } from './web-request.js';

const PAGES = new Set([401, 403, 404, 409, 410, 413, 422, 429, 500]);

/** Every failure becomes a page with the right status that says what to do; only a fault of ours is logged as an error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly templates: Templates,
    private readonly frames: PageFrames,
    private readonly words: Words,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<WebRequest>();
    const reply = host.switchToHttp().getResponse<WebReply>();
    if (reply.sent) return;
    const status = statusOf(error);
    const code = error instanceof Problem ? error.code : `status_${status}`;
    if (status === 500) request.log.error({ reference: request.id, error: described(error) }, 'fault');
    void reply.status(status).header('cache-control', 'no-store');
    if (wantsJson(request)) {
      void reply.send({ status, code, reference: request.id });
      return;
    }
    void reply.type('text/html; charset=utf-8').send(this.html(request, reply, status, code, error));
  }

  private html(request: WebRequest, reply: WebReply, status: number, code: string, error: unknown): string {
    const key = code.includes('.') ? code.replace('.', '.problems.') : `platform.problems.${code}`;
    const view = {
      status,
      reference: request.id,
      backHref: (error instanceof Problem && error.backTo) || '/',
      codeKey: this.words.has(request.language, key) ? key : null,
      signInHref: `/login?to=${encodeURIComponent(request.method === 'GET' ? request.url : '/')}`,
    };
    return this.templates.render(
      `errors/${status}`,
      view,
      this.frames.of(request, reply, `layout.error.${status}.heading`),
    );
  }
}

function statusOf(error: unknown): number {
  const status =
    error instanceof Problem
      ? error.status
      : error instanceof HttpException
        ? error.getStatus()
        : Number((error as { statusCode?: number } | null)?.statusCode ?? 500);
  if (PAGES.has(status)) return status;
  return status >= 400 && status < 500 ? 404 : 500;
}

const wantsJson = (request: WebRequest): boolean =>
  request.headers['x-autosave'] !== undefined ||
  (request.headers.accept ?? '').startsWith('application/json') ||
  request.headers['content-type']?.startsWith('application/json') === true;

/** Kind, message and stack; a database error without its parameters, which may be personal data. */
function described(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const state = (error as { driverError?: { code?: string; constraint?: string } }).driverError;
  return state
    ? { name: error.name, state: state.code, constraint: state.constraint, stack: frames(error) }
    : { name: error.name, message: error.message, stack: frames(error) };
}

const frames = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
