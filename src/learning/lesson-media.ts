import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CurriculumFiles } from '#curriculum/curriculum-files';
import { type Film, readFilm } from '#curriculum/read-film';
import { root } from '#platform/config';
import { notFound } from '#platform/problems';
import { type Cue, readCues } from './read-cues.js';

const FOLDER = join(root, 'curriculum/coordinator/1-learning');
const SERVED = /^[a-z0-9-]+(\.[a-z]{2,4})?\.(mp4|vtt|svg)$/;

/** Films, captions and figures, which stand beside the text of their lesson. Folders are looked through once. */
@Injectable()
export class LessonMedia {
  private folders: ReadonlyMap<string, string> | null = null;
  private readonly cues = new Map<string, Cue[]>();
  private readonly films = new Map<string, Film>();

  /** The folder of a file that may be served; a 404 for any other name. */
  folderOf(lessonId: string, file: string): string {
    const folder = this.all().get(lessonId.toUpperCase());
    if (!folder || !SERVED.test(file) || !existsSync(join(folder, file))) throw notFound();
    return folder;
  }

  /** What is said in a film, with its seconds. */
  transcript(lessonId: string, captions: string): readonly Cue[] {
    const known = this.cues.get(`${lessonId}/${captions}`);
    if (known) return known;
    const cues = readCues(readFileSync(join(this.folderOf(lessonId, captions), captions), 'utf8'));
    this.cues.set(`${lessonId}/${captions}`, cues);
    return cues;
  }

  /** The film beside a lesson: its version, its length, its chapters. What is timed by a film goes with the file, not with the edition. */
  film(lessonId: string, file: string): Film {
    const known = this.films.get(`${lessonId}/${file}`);
    if (known) return known;
    const film = readFilm(new CurriculumFiles(this.folderOf(lessonId, file)), '.', file);
    if (!film) throw notFound();
    this.films.set(`${lessonId}/${file}`, film);
    return film;
  }

  private all(): ReadonlyMap<string, string> {
    this.folders ??= new Map(lessonFolders().map((folder) => [idOf(folder), folder]));
    return this.folders;
  }
}

const lessonFolders = (): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('lesson.yaml'))
    .map((path) => join(FOLDER, path, '..'));

const idOf = (folder: string): string =>
  /^id: *(\S+)/m.exec(readFileSync(join(folder, 'lesson.yaml'), 'utf8'))?.[1] ?? '';
