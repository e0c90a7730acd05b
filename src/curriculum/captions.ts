/**
 * Every film has captions beside it: `a1-l01.ja.vtt`, `a1-l01.en.vtt`, and `a1-l01.ruby.vtt`, the Japanese ones with a reading
 * over each kanji.
 */
export const captionTracks = ['ja', 'ruby', 'en'] as const;
export type CaptionTrack = (typeof captionTracks)[number];

export const captionsFile = (film: string, track: CaptionTrack): string => film.replace(/\.mp4$/, `.${track}.vtt`);

/** The captions that somebody who reads in this language sees first. */
export const captionsFor = (language: 'ja' | 'ja-easy' | 'en'): CaptionTrack =>
  language === 'ja-easy' ? 'ruby' : language;
