/** One storyboard → slides (PNG, drawn by Chromium) → film (H.264 MP4, no sound) with captions (WebVTT): Japanese, the same with readings, English. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { slideHtml } from './slide-html.mjs';

const FRAMES_PER_SECOND = 10;
/** What is said in Japanese carries its readings, `{漢字|かんじ}`. */
const READING = /\{([^{}|]+)\|([^{}|]+)\}/g;
const TRACKS = {
  ja: ({ ja }) => ja.replace(READING, '$1'),
  ruby: ({ ja }) => ja.replace(READING, '<ruby>$1<rt>$2</rt></ruby>'),
  en: ({ en }) => en,
};

const storyboard = process.argv[2];
const { lesson, film, course, slides } = parse(readFileSync(storyboard, 'utf8'));
const folder = join(dirname(storyboard), '..', lesson);
const work = mkdtempSync(join(tmpdir(), 'film-'));

await drawSlides();
joinSlides();
for (const [track, words] of Object.entries(TRACKS))
  writeFileSync(join(folder, `${film}.${track}.vtt`), captions(words));
rmSync(work, { recursive: true });
const seconds = slides.flatMap((slide) => slide.says).reduce((sum, { seconds: length }) => sum + length, 0);
console.log(`${film}.mp4: ${seconds} seconds, ${Math.round(statSync(join(folder, `${film}.mp4`)).size / 1024)} KiB`);

async function drawSlides() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  for (const [index, slide] of slides.entries()) {
    await page.setContent(slideHtml(slide, { course, number: index + 1, total: slides.length }));
    await page.screenshot({ path: join(work, `${index}.png`) });
  }
  await browser.close();
}

function joinSlides() {
  const list = slides.map((slide, index) => `file '${index}.png'\nduration ${lengthOf(slide)}`);
  // The format repeats the last picture: without it the last duration is ignored.
  writeFileSync(join(work, 'list.txt'), `${list.join('\n')}\nfile '${slides.length - 1}.png'\n`);
  const total = slides.reduce((sum, slide) => sum + lengthOf(slide), 0);
  const picture = [
    '-vf',
    `fps=${FRAMES_PER_SECOND},format=yuv420p`,
    '-c:v',
    'libx264',
    '-preset',
    'veryslow',
    '-tune',
    'stillimage',
    '-crf',
    '24',
  ];
  const seekable = [
    '-g',
    String(FRAMES_PER_SECOND * 8),
    '-movflags',
    '+faststart',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
  ];
  execFileSync('ffmpeg', [
    '-y',
    '-loglevel',
    'error',
    '-f',
    'concat',
    '-i',
    join(work, 'list.txt'),
    '-t',
    String(total),
    ...picture,
    ...seekable,
    join(folder, `${film}.mp4`),
  ]);
}

function lengthOf(slide) {
  return slide.says.reduce((sum, { seconds: length }) => sum + length, 0);
}

function captions(words) {
  let at = 0;
  const cues = slides
    .flatMap((slide) => slide.says)
    .map((said) => {
      const cue = `${clock(at)} --> ${clock(at + said.seconds)}\n${words(said)}\n`;
      at += said.seconds;
      return cue;
    });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function clock(total) {
  const [minutes, rest] = [Math.floor(total / 60), total % 60];
  return `00:${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}.000`;
}
