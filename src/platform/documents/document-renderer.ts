import { createHash } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RendererChild } from './renderer-child.js';
import type { Answer, DocumentData, Order } from './renderer-messages.js';
import { GlyphMissingError, RenderingError } from './rendering-errors.js';

const ordersPerChild = 500;
const idleTime = 60_000;

/** Makes tagged PDFs (PDF/UA-1) of any kind, one after the other. The same source and data always give the same bytes. */
@Injectable()
export class DocumentRenderer implements OnModuleDestroy {
  private child: RendererChild | undefined;
  private idle: NodeJS.Timeout | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** `source` is Typst and holds nothing about a person. Fails with `GlyphMissingError` when a letter is in none of our fonts. */
  async render(source: string, data: DocumentData, pages: number | null = null): Promise<Buffer> {
    const sourceName = createHash('sha256').update(source).digest('hex');
    const turn = this.queue.then(() => this.answer({ sourceName, source, data, pages }));
    this.queue = turn.catch(() => undefined);
    return pdfOf(await turn);
  }

  async close(): Promise<void> {
    await this.queue;
    this.endChild();
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  private async answer(order: Order): Promise<Answer> {
    clearTimeout(this.idle);
    const answer = await this.currentChild()
      .run(order)
      .catch(() => this.currentChild().run(order)); // a child that was killed from outside is no reason to fail
    this.idle = setTimeout(() => this.endChild(), idleTime).unref();
    return answer;
  }

  private currentChild(): RendererChild {
    if (this.child?.isAlive && this.child.served < ordersPerChild) return this.child;
    this.endChild();
    this.child = new RendererChild();
    return this.child;
  }

  private endChild(): void {
    clearTimeout(this.idle);
    this.child?.end();
    this.child = undefined;
  }
}

function pdfOf(answer: Answer): Buffer {
  if ('pdf' in answer) return Buffer.from(answer.pdf);
  if ('missing' in answer) throw new GlyphMissingError(answer.missing);
  throw new RenderingError(answer.failure);
}
