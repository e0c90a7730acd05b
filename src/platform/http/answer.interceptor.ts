import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { Templates } from '../templates/templates.js';
import { Download, Page, Redirect } from './answers.js';
import { pageBytes } from './page-bytes.js';
import { PageFrames } from './page-frame.js';
import type { WebReply, WebRequest } from './web-request.js';

/** Turns what an action returned (a page, a redirect, a download) into the response. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly templates: Templates,
    private readonly frames: PageFrames,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<WebRequest>();
    const reply = context.switchToHttp().getResponse<WebReply>();
    return next.handle().pipe(map((answer: unknown) => this.send(answer, request, reply)));
  }

  private send(answer: unknown, request: WebRequest, reply: WebReply): unknown {
    if (answer instanceof Page) return this.html(answer, request, reply);
    if (answer instanceof Redirect) {
      void reply.status(303).header('location', answer.location);
      return '';
    }
    if (answer instanceof Download) {
      const disposition = answer.inline ? 'inline' : 'attachment';
      void reply
        .status(200)
        .type(answer.type)
        .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`);
      return answer.body;
    }
    return answer;
  }

  /** As bytes: of a text made of so many pieces the server would first count the bytes and then make them, which costs a page a seventh of its time. */
  private html(answer: Page, request: WebRequest, reply: WebReply): Buffer {
    const frame = this.frames.of(
      request,
      reply,
      `${answer.template.replaceAll('/', '.')}.title`,
      answer.view.titleValues,
    );
    const html = this.templates.render(answer.template, answer.view, frame);
    void reply.status(answer.status).type('text/html; charset=utf-8');
    return pageBytes(html);
  }
}
