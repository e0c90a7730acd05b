import type { Answer, Order } from './renderer-messages.js';
import { GlyphMissingError } from './rendering-errors.js';
import { TypstCertificates } from './typst-certificates.js';

/** The child process: its compiler grows with every document, so it is replaced from time to time (see the parent). */
let certificates: TypstCertificates | undefined;

process.on('message', (order: Order) => {
  certificates ??= new TypstCertificates(order.workspace);
  process.send?.(answerTo(certificates, order));
});

// The parent closed the channel or died.
process.on('disconnect', () => process.exit(0));

function answerTo(engine: TypstCertificates, order: Order): Answer {
  try {
    return { pdf: engine.render(order.sourceName, order.source, order.data) };
  } catch (error) {
    if (error instanceof GlyphMissingError) return { missing: error.characters };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
