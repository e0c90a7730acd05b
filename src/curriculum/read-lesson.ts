import { markdownProblems, renderMarkdown } from './author-markdown.js';
import { say } from './author-words.js';
import type { Lesson } from './curriculum-document.js';
import type { CurriculumFiles } from './curriculum-files.js';
import { characters, words } from './japanese.js';
import type { Known } from './known.js';
import { lessonSchema } from './lesson.schema.js';
import { lessonSections, placedFigures } from './lesson-sections.js';
import { readFilm } from './read-film.js';
import { figureHtml, svgProblems } from './svg-figure.js';
import { easyProblems } from './wording.schema.js';

type Figure = { readonly file: string; readonly alt: string; readonly caption: string | null };

/** A lesson folder: lesson.yaml, its three texts and its figures. */
export function readLesson(files: CurriculumFiles, subject: string, folder: string, known: Known): Lesson | null {
  const read = files.yaml(`${folder}/lesson.yaml`, lessonSchema(subject, known));
  const ja = files.text(`${folder}/text.ja.md`);
  const easy = files.text(`${folder}/text.easy.md`);
  const en = files.text(`${folder}/text.en.md`);
  if (easy !== null) checkEasy(files, `${folder}/text.easy.md`, easy);
  if (en !== null) checkEnglish(files, `${folder}/text.en.md`, en);
  if (ja !== null) checkJapanese(files, `${folder}/text.ja.md`, ja);
  if (!read) files.leaveAside(folder);
  if (!read || ja === null || easy === null || en === null) return null;

  const { as_of: asOf, figures, references, video, ...facts } = read.value;
  const length = characters(ja);
  const [low, high] = [Math.max(5, Math.ceil(length / 400)), Math.min(12, Math.floor(length / 100))];
  if (facts.minutes < low || facts.minutes > high)
    read.place.at('minutes').problem(say.minutes(facts.minutes, low, high));
  const film = video && readFilm(files, folder, video.file);
  if (video && film && Math.abs(film.seconds - video.seconds) > 1)
    read.place.at('video').at('seconds').problem(say.filmLength(film.seconds));
  const drawings = readFigures(files, folder, figures ?? [], ja);
  return {
    ...facts,
    subject,
    asOf,
    references: references ?? [],
    video: video && film && { ...video, version: film.version },
    sections: lessonSections(ja, drawings),
    characters: length,
    easyHtml: renderMarkdown(easy),
    enHtml: renderMarkdown(en),
  };
}

function readFigures(
  files: CurriculumFiles,
  folder: string,
  figures: readonly Figure[],
  markdown: string,
): Map<string, string> {
  const placed = placedFigures(markdown);
  for (const { file, line } of placed)
    if (!figures.some((figure) => figure.file === file))
      files.problem(`${folder}/text.ja.md`, say.unknownFigure(file), line);
  const drawn = figures.flatMap(({ file, alt, caption }): [string, string][] => {
    if (!placed.some((one) => one.file === file)) files.problem(`${folder}/lesson.yaml`, say.figureNotPlaced(file));
    const svg = files.text(`${folder}/${file}`);
    if (svg === null) return [];
    for (const message of svgProblems(svg)) files.problem(`${folder}/${file}`, message);
    return [[file, figureHtml(svg, file.replace(/\.svg$/, ''), alt, caption)]];
  });
  return new Map(drawn);
}

function checkJapanese(files: CurriculumFiles, path: string, text: string): void {
  for (const { line, message } of markdownProblems(text, ['h2', 'h3'])) files.problem(path, message, line);
  const sections = text.split(/^## +/m);
  if (sections[0]?.trim()) files.problem(path, say.startsWithHeading);
  if (sections.length - 1 < 3 || sections.length - 1 > 6) files.problem(path, say.sections(sections.length - 1));
  if (sections.slice(1).some((section) => !section.split('\n').slice(1).join('').trim()))
    files.problem(path, say.emptySection);
  const length = characters(text);
  if (length < 900 || length > 2000) files.problem(path, say.characters(length, 900, 2000));
}

function checkEasy(files: CurriculumFiles, path: string, text: string): void {
  for (const { line, message } of markdownProblems(text, [])) files.problem(path, message, line);
  for (const [index, line] of text.split('\n').entries())
    for (const message of easyProblems(line)) files.problem(path, message, index + 1);
  const length = characters(text);
  if (length < 100 || length > 450) files.problem(path, say.characters(length, 100, 450));
}

function checkEnglish(files: CurriculumFiles, path: string, text: string): void {
  for (const { line, message } of markdownProblems(text, [])) files.problem(path, message, line);
  const count = words(text);
  if (count < 40 || count > 140) files.problem(path, say.words(count, 40, 140));
}
