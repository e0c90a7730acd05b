import { type TrustedHtml, trusted } from '../templates/trusted.js';
import type { Variant } from './svg.js';

/** A chart for wide pages and for phones. */
export interface Chart {
  readonly wide: TrustedHtml;
  readonly narrow: TrustedHtml;
}

export const both = (draw: (variant: Variant) => string): Chart => ({
  wide: trusted(draw('wide')),
  narrow: trusted(draw('narrow')),
});
