import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { isAway } from '../database/away.js';
import { Words } from '../locale/words.js';
import { Problem } from '../problems.js';
import { Secrets } from '../secrets.js';
import { Templates } from '../templates/templates.js';
import { cameFrom } from './local-path.js';
import { lockedView } from './locked-view.js';
import { PageFrames } from './page-frame.js';
import type { WebReply, WebRequest } from './web-request.js';

const PAGES = new Set([401, 403, 404, 409, 410, 413, 422, 423, 429, 500, 503]);
/** A body that is not what it says it is. */
const UNREADABLE = new Set([400, 415]);
/** So long a database takes to come back, seconds: what a browser is told to wait. */
const SOON = '30';
/** SQLSTATEs for a character that no text of the database may hold (NUL), which only a crafted request sends. */
const NOT_TEXT = new Set(['22021', '22P05']);

/** Every failure becomes a page with the right status that says what to do; only a fault of ours is logged as an error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly templates: Templates,
    private readonly frames: PageFrames,
    private readonly words: Words,
    private readonly secrets: Secrets,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<WebRequest>();
    const reply = host.switchToHttp().getResponse<WebReply>();
    if (reply.sent) return;
    const status = statusOf(error);
    const code = codeOf(error, status);
    if (status === 503) void reply.header('retry-after', SOON);
    if (status >= 500) request.log.error({ reference: request.id, error: described(error) }, 'fault');
    void reply.status(status).header('cache-control', 'no-store');
    if (wantsJson(request)) {
      const href = error instanceof Problem ? error.backTo : null;
      void reply.send({ status, code, reference: request.id, href });
      return;
    }
    void reply.type('text/html; charset=utf-8').send(this.html(request, reply, status, code, error));
  }

  /** The page; where not even that can be made, at least the number under which the fault is logged. */
  private html(request: WebRequest, reply: WebReply, status: number, code: string, error: unknown): string {
    try {
      return this.page(request, reply, status, code, error);
    } catch (fault) {
      request.log.error({ reference: request.id, error: described(fault) }, 'fault of an error page');
      return `<!doctype html><title>${status}</title><h1>${status}</h1><p><code>${request.id}</code></p>`;
    }
  }

  private page(request: WebRequest, reply: WebReply, status: number, code: string, error: unknown): string {
    const key = code.includes('.') ? code.replace('.', '.problems.') : `platform.problems.${code}`;
    const since = error instanceof Problem ? error.withheldSince : null;
    const view = {
      status,
      reference: request.id,
      backHref: (error instanceof Problem && error.backTo) || cameFrom(request) || '/',
      codeKey: this.words.has(request.language, key) ? key : null,
      signInHref: `/login?to=${encodeURIComponent(request.method === 'GET' ? request.url : '/')}`,
      since,
      ...(request.locked ? lockedView(request, request.locked, this.secrets) : {}),
    };
    return this.templates.render(
      since ? 'errors/withheld' : `errors/${status}`,
      view,
      this.frames.of(request, reply, `layout.error.${since ? 'withheld' : status}.heading`),
    );
  }
}

/** A form whose token is gone is the one refusal that does not come from us and still has a reason to tell. */
function codeOf(error: unknown, status: number): string {
  if (error instanceof Problem) return error.code;
  return status === 403 && error instanceof Error && /csrf/i.test(error.message) ? 'form_expired' : `status_${status}`;
}

function statusOf(error: unknown): number {
  if (error instanceof Problem) return error.status;
  if (isAway(error)) return 503;
  if (error instanceof QueryFailedError) return NOT_TEXT.has(String(stateOf(error)?.code)) ? 422 : 500;
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : Number((error as { statusCode?: number } | null)?.statusCode ?? 500);
  if (PAGES.has(status)) return status;
  return UNREADABLE.has(status) ? 422 : status >= 400 && status < 500 ? 404 : 500;
}

const wantsJson = (request: WebRequest): boolean =>
  request.headers['x-autosave'] !== undefined ||
  (request.headers.accept ?? '').startsWith('application/json') ||
  request.headers['content-type']?.startsWith('application/json') === true;

/** Kind, message and stack; a database error without its parameters, which may be personal data. */
function described(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const state = stateOf(error);
  return state
    ? { name: error.name, state: state.code, constraint: state.constraint, stack: frames(error) }
    : { name: error.name, message: error.message, stack: frames(error) };
}

const stateOf = (error: Error) => (error as { driverError?: { code?: string; constraint?: string } }).driverError;

const frames = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
