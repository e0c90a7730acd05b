import { build } from 'esbuild';
import { assets, hashed } from './places.mjs';

const BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

/** `@import "ui-fonts"` stands for the @font-face rules of this build. */
const fontFaces = (css) => ({
  name: 'font-faces',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^ui-fonts$/ }, () => ({ path: 'ui-fonts', namespace: 'generated' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'generated' }, () => ({ contents: css, loader: 'css' }));
  },
});

/**
 * css/app.css, css/strong.css, js/app.js and what it loads when it is needed, bundled and minified. Small pictures of the style sheet become
 * data addresses. js/scorm-api.js runs in pages of others, where it must leave no names behind.
 */
export async function bundles(fontCss) {
  const common = {
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: BROWSERS,
    logLevel: 'warning',
  };
  const alone = await build({
    ...common,
    entryPoints: [{ in: `${assets}/js/scorm-api.js`, out: 'js/scorm-api' }],
    format: 'iife',
  });
  const result = await build({
    ...common,
    entryPoints: [
      { in: `${assets}/css/app.css`, out: 'css/app' },
      { in: `${assets}/css/strong.css`, out: 'css/strong' },
      { in: `${assets}/js/app.js`, out: 'js/app' },
      { in: `${assets}/js/guard.js`, out: 'js/guard' },
      { in: `${assets}/js/comments.js`, out: 'js/comments' },
      { in: `${assets}/js/plain.js`, out: 'js/plain' },
    ],
    format: 'esm',
    loader: { '.svg': 'dataurl' },
    external: ['../fonts/*'],
    plugins: [fontFaces(fontCss)],
  });
  return [...result.outputFiles, ...alone.outputFiles].map(({ path, contents }) => {
    const name = path.slice(path.search(/(css|js)\/[\w-]+\.\w+$/));
    return { name, file: hashed(name, contents), content: Buffer.from(contents) };
  });
}
