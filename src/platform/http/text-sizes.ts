/** The sizes of text that a reader can choose. */
export const textSizes = ['standard', 'large', 'largest'] as const;

/** `value` where it is a size, else the standard one. */
export const knownTextSize = (value: unknown): string => textSizes.find((size) => size === value) ?? 'standard';
