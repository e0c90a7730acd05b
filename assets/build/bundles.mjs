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

/** css/app.css, css/strong.css, js/app.js and what it loads when it is needed, bundled and minified. Small pictures of the style sheet become data addresses. */
export async function bundles(fontCss) {
  const result = await build({
    entryPoints: [
      { in: `${assets}/css/app.css`, out: 'css/app' },
      { in: `${assets}/css/strong.css`, out: 'css/strong' },
      { in: `${assets}/js/app.js`, out: 'js/app' },
      { in: `${assets}/js/guard.js`, out: 'js/guard' },
      { in: `${assets}/js/comments.js`, out: 'js/comments' },
    ],
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: BROWSERS,
    loader: { '.svg': 'dataurl' },
    external: ['../fonts/*'],
    plugins: [fontFaces(fontCss)],
    logLevel: 'warning',
  });
  return result.outputFiles.map(({ path, contents }) => {
    const name = path.slice(path.search(/(css|js)\/\w+\.\w+$/));
    return { name, file: hashed(name, contents), content: Buffer.from(contents) };
  });
}
