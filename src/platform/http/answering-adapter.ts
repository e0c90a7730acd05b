import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { AnswerSender } from './answer-sender.js';
import type { WebReply } from './web-request.js';

/**
 * Makes responses of what actions return, at the place where Nest hands it to the server. An interceptor would do the same, but around every
 * single request it stands in a chain of observables and a resource of its own.
 */
export class AnsweringAdapter extends FastifyAdapter {
  /** Set once the rooms are there, before the door is opened. */
  sender: AnswerSender | null = null;

  override reply(response: WebReply, answer: unknown, status?: number) {
    return super.reply(response, this.sender ? this.sender.bodyOf(answer, response) : answer, status);
  }
}
