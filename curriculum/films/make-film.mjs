/** One storyboard → slides (PNG, drawn by Chromium) → film (H.264 MP4, no sound) with Japanese and English captions (WebVTT). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { slideHtml } from './slide-html.mjs';

const FRAMES_PER_SECOND = 10;
const LANGUAGES = ['ja', 'en'];

const storyboard = process.argv[2];
const { lesson, film, course, slides } = parse(readFileSync(storyboard, 'utf8'));
const folder = join(dirname(storyboard), '..', lesson);
const work = mkdtempSync(join(tmpdir(), 'film-'));

await drawSlides();
joinSlides();
for (const language of LANGUAGES) writeFileSync(join(folder, `${film}.${language}.vtt`), captions(language));
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

function captions(language) {
  let at = 0;
  const cues = slides
    .flatMap((slide) => slide.says)
    .map(({ seconds: length, [language]: text }) => {
      const cue = `${clock(at)} --> ${clock(at + length)}\n${text}\n`;
      at += length;
      return cue;
    });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function clock(total) {
  const [minutes, rest] = [Math.floor(total / 60), total % 60];
  return `00:${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}.000`;
}
