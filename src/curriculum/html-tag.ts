const TAG = /<(?!https?:)\/?[A-Za-z!][^>]*>/;

/** The first HTML tag in a text of an author, or null: none is ever wanted. */
export const htmlTag = (text: string): string | null => TAG.exec(text)?.[0] ?? null;
