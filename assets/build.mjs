/** Builds assets/ into dist/assets/: hashed css, js, fonts and images, their compressed neighbours, and manifest.json. */
import { bundles } from './build/bundles.mjs';
import { fonts } from './build/fonts.mjs';
import { images } from './build/images.mjs';
import { publish } from './build/publish.mjs';

const began = performance.now();
const { css, files } = await fonts();
const built = [...(await bundles(css)), ...files, ...(await images())];
await publish(built);
console.log(`assets: ${built.length} files in ${Math.round(performance.now() - began)} ms`);
