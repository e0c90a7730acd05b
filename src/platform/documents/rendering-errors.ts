/** No font of ours can print a character of the document. Staff are asked to look at the name. */
export class GlyphMissingError extends Error {
  override readonly name = 'GlyphMissingError';

  constructor(readonly characters: string[]) {
    super(`No font covers ${characters.map((character) => `"${character}"`).join(', ')}`);
  }
}

/** The document could not be made for a reason that is ours to mend. */
export class RenderingError extends Error {
  override readonly name = 'RenderingError';
}
