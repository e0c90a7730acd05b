import type { Variant } from '#platform/charts/svg';
import { type TrustedHtml, trusted } from '#platform/templates/trusted';

/** A chart for wide pages and for phones. */
export interface Chart {
  readonly wide: TrustedHtml;
  readonly narrow: TrustedHtml;
}

export const both = (draw: (variant: Variant) => string): Chart => ({
  wide: trusted(draw('wide')),
  narrow: trusted(draw('narrow')),
});
