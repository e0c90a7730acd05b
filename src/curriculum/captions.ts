/** Every film has captions in these languages, beside it: `a1-l01.mp4`, `a1-l01.ja.vtt`, `a1-l01.en.vtt`. */
export const captionLanguages = ['ja', 'en'] as const;
export type CaptionLanguage = (typeof captionLanguages)[number];

export const captionsFile = (film: string, language: CaptionLanguage): string =>
  film.replace(/\.mp4$/, `.${language}.vtt`);
