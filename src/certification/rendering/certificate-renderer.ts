import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { root } from '#platform/config';
import { certificateData } from './certificate-data.js';
import type { CertificateDocument } from './certificate-document.js';
import { compileTypst } from './quote-for-typst.js';
import { RendererChild } from './renderer-child.js';
import type { Answer, Order } from './renderer-messages.js';
import { GlyphMissingError, RenderingError } from './rendering-errors.js';

const workspace = `${root}/templates/certificate`;
const ordersPerChild = 500;
const idleTime = 60_000;

/** Makes the certificate as a tagged PDF (PDF/UA-1). The same document always gives the same bytes. */
@Injectable()
export class CertificateRenderer implements OnModuleDestroy {
  private readonly template = compileTypst(readFileSync(`${workspace}/certificate.typ.hbs`, 'utf8'));
  private child: RendererChild | undefined;
  private idle: NodeJS.Timeout | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** Fails with `GlyphMissingError` when a letter of the document is in none of our fonts. */
  async render(document: CertificateDocument): Promise<Buffer> {
    const source = this.template(document.labels);
    const sourceName = createHash('sha256').update(source).digest('hex');
    const order = { workspace, sourceName, source, data: certificateData(document) };
    const turn = this.queue.then(() => this.answer(order));
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
