import { createHash } from 'node:crypto';
import { say } from './author-words.js';
import { captionsFile, captionTracks } from './captions.js';
import type { CurriculumFiles } from './curriculum-files.js';
import type { LocalizedText } from './localized-text.js';
import { list, object, whole } from './schema.js';
import { localized } from './wording.schema.js';

export interface Chapter {
  /** Second at which it begins. */
  readonly at: number;
  readonly title: LocalizedText;
}

/** A film as it lies beside its lesson: what was watched of it belongs to these very bytes. */
export interface Film {
  /** The beginning of the SHA-256 of its bytes. */
  readonly version: string;
  readonly seconds: number;
  readonly chapters: readonly Chapter[];
}

const LONGEST = 7200;
const chapter = object({ at: whole(0, LONGEST), title: localized(60) });

/** `a1-l01.mp4` with its captions and `a1-l01.chapters.yaml`; null, and problems, when one of them is missing or wrong. */
export function readFilm(files: CurriculumFiles, folder: string, file: string): Film | null {
  for (const track of captionTracks) files.medium(`${folder}/${captionsFile(file, track)}`);
  const path = `${folder}/${file.replace(/\.mp4$/, '.chapters.yaml')}`;
  const chapters = files.yaml(path, list(chapter, 2, 20));
  const bytes = files.bytes(`${folder}/${file}`);
  if (!bytes || !chapters) return null;
  const seconds = secondsOf(bytes);
  if (seconds === null) files.problem(`${folder}/${file}`, say.filmBroken);
  const inOrder = chapters.value.every(({ at }, index, all) =>
    index === 0 ? at === 0 : at > (all[index - 1]?.at ?? 0),
  );
  if (!inOrder || (chapters.value.at(-1)?.at ?? 0) >= (seconds ?? LONGEST)) chapters.place.problem(say.chapterOrder);
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return seconds === null ? null : { version, seconds, chapters: chapters.value };
}

/** The length that an MP4 file tells of itself, in whole seconds; null for a file that is none. */
export function secondsOf(bytes: Buffer): number | null {
  const header = bytes.indexOf('mvhd', 0, 'latin1');
  if (header < 0 || bytes.length < header + 32) return null;
  const isLong = bytes[header + 4] === 1;
  const scale = bytes.readUInt32BE(header + (isLong ? 24 : 16));
  const length = isLong ? Number(bytes.readBigUInt64BE(header + 28)) : bytes.readUInt32BE(header + 20);
  return scale > 0 ? Math.round(length / scale) : null;
}
