import type { Answer, Order } from './renderer-messages.js';
import { GlyphMissingError } from './rendering-errors.js';
import { TypstDocuments } from './typst-documents.js';

/** The child process: its compiler grows with every document, so it is replaced from time to time (see the parent). */
let documents: TypstDocuments | undefined;

process.on('message', (order: Order) => {
  documents ??= new TypstDocuments();
  process.send?.(answerTo(documents, order));
});

// The parent closed the channel or died.
process.on('disconnect', () => process.exit(0));

function answerTo(engine: TypstDocuments, order: Order): Answer {
  try {
    return { pdf: engine.render(order) };
  } catch (error) {
    if (error instanceof GlyphMissingError) return { missing: error.characters };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
