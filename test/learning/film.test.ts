import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { CurriculumFiles } from '#curriculum/curriculum-files';
import { readFilm, secondsOf } from '#curriculum/read-film';
import { easyProblems } from '#curriculum/wording.schema';
import { readCues } from '#learning/read-cues';
import { gapsIn, PARTS, partsSeen, type Stretch, secondsIn } from '#learning/stretches';

const COURSE = 'curriculum/coordinator/1-learning';
interface Storyboard {
  lesson: string;
  film: string;
  slides: { heading: string; says: { seconds: number; ja: string; en: string }[] }[];
}
const storyboards = readdirSync('curriculum/films')
  .filter((name) => name.endsWith('.yaml'))
  .map((name): Storyboard => parse(readFileSync(`curriculum/films/${name}`, 'utf8')));
const plain = (text: string) => text.replace(/\{([^|]+)\|[^}]+\}/g, '$1');

describe.each(storyboards.map((one): [string, Storyboard] => [one.film, one]))(
  'the film %s',
  (name, { lesson, slides }) => {
    const folder = `curriculum/${lesson}`;
    const cues = (track: string) => readCues(readFileSync(`${folder}/${name}.${track}.vtt`, 'utf8'));
    const files = new CurriculumFiles(COURSE);
    const film = readFilm(files, lesson.replace('coordinator/1-learning/', ''), `${name}.mp4`);

    it('is as long as it says, and its version stands for its bytes', () => {
      expect(files.problems).toEqual([]);
      const says = slides.flatMap((slide) => slide.says);
      expect(film?.seconds).toBe(says.reduce((sum, { seconds }) => sum + seconds, 0));
      expect(film?.version).toMatch(/^[0-9a-f]{16}$/);
    });

    it('has chapters that begin where a slide begins, called as the slide is', () => {
      let at = 0;
      const starts = slides.map(({ heading, says }) => {
        const start = { at, heading };
        at += says.reduce((sum, { seconds }) => sum + seconds, 0);
        return start;
      });
      for (const { at: second, title } of film?.chapters ?? [])
        expect(starts).toContainEqual({ at: second, heading: title.ja });
    });

    it('has a reading over every kanji of its words, which otherwise are the same', () => {
      const [japanese, ruby] = [cues('ja'), cues('ruby')];
      expect(ruby.map(({ text }) => plain(text))).toEqual(japanese.map(({ text }) => text));
      expect(ruby.flatMap(({ text }) => easyProblems(text))).toEqual([]);
      expect(ruby.map(({ text }) => text)).toEqual(slides.flatMap(({ says }) => says.map(({ ja }) => ja)));
      expect(cues('en').map(({ seconds }) => seconds)).toEqual(japanese.map(({ seconds }) => seconds));
    });
  },
);

describe('what a film file says of itself', () => {
  it('is nothing for a file that is no film', () => {
    expect(secondsOf(Buffer.from('mvhd'))).toBeNull();
    expect(secondsOf(Buffer.alloc(100))).toBeNull();
  });
});

describe('what is left of a film', () => {
  const watched = fc
    .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 12 })
    .map((edges) => edges.sort((a, b) => a - b))
    .map((edges) =>
      edges.flatMap((from, index): Stretch[] =>
        index % 2 === 0 && edges[index + 1] ? [[from, edges[index + 1] ?? 0]] : [],
      ),
    );

  it('is everything that was not watched, and nothing else', () => {
    fc.assert(
      fc.property(watched, (stretches) => {
        const gaps = gapsIn(stretches, 200);
        expect(secondsIn(gaps) + secondsIn(stretches)).toBe(200);
        for (const [from, to] of gaps) expect(stretches.some(([start, end]) => start < to && end > from)).toBe(false);
      }),
    );
  });

  it('is nothing exactly when every part was seen', () => {
    fc.assert(
      fc.property(watched, (stretches) => {
        const seen = partsSeen(stretches, 200);
        expect(seen).toBeLessThanOrEqual(PARTS);
        expect(seen === PARTS).toBe(gapsIn(stretches, 200).length === 0);
        expect(seen).toBeLessThanOrEqual((PARTS * secondsIn(stretches)) / 200);
      }),
    );
  });
});
