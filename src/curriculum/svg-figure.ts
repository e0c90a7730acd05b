import { escapeHtml } from '#platform/locale/ruby';
import { say } from './author-words.js';

const ELEMENTS = new Set(
  'svg g defs marker title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath'.split(
    ' ',
  ),
);
const ATTRIBUTE = /([\w:-]+)\s*=\s*("([^"<]*)"|'([^'<]*)')/g;
const PIECE =
  /<!--(?:[^-]|-(?!-))*-->|<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

/** Everything in a hand-drawn figure that is not a plain shape or text: a picture must not run, style or load anything. */
export function svgProblems(svg: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  PIECE.lastIndex = 0;
  const source = svg.trim();
  while (PIECE.lastIndex < source.length) {
    const from = PIECE.lastIndex;
    const piece = PIECE.exec(source);
    if (!piece) return [...problems, say.svgBroken(source.slice(from, from + 30))];
    const [, closing, name, attributes = '', empty] = piece;
    if (!name) continue;
    if (closing && open.pop() !== name) return [...problems, say.svgBroken(`</${name}>`)];
    if (!closing && !empty) open.push(name);
    if (!ELEMENTS.has(name)) problems.push(say.svg(`<${name}>`));
    problems.push(...attributeProblems(attributes));
  }
  if (open.length > 0) problems.push(say.svgBroken(`<${open.at(-1)}>`));
  if (!/^<svg\s[^>]*viewBox=/.test(source)) problems.push(say.svgBroken('<svg viewBox="…">'));
  return [...new Set(problems)];
}

function attributeProblems(attributes: string): string[] {
  return [...attributes.matchAll(ATTRIBUTE)].flatMap(([, name = '', , double, single]) => {
    const value = (double ?? single ?? '').toLowerCase();
    if (/^on|^style$|^(xml:base|xmlns:.+)$/i.test(name)) return [say.svg(`${name}=`)];
    if (/href$/i.test(name) && !value.startsWith('#')) return [say.svg(`${name}="${value}"`)];
    if (/url\((?!#)|javascript:|data:|&#/.test(value)) return [say.svg(`${name}="${value}"`)];
    return [];
  });
}

/** A checked figure as part of a page; ids get the figure's own prefix so that two figures never disturb each other. */
export function figureHtml(svg: string, name: string, alt: string, caption: string | null): string {
  const drawing = svg
    .trim()
    .replace(/<!--[\s\S]*?-->/g, '')
    // The picture is one image with one description, which stands around it.
    .replace(/^(<svg\b[^>]*?)\s+role="[^"]*"/, '$1')
    .replace(/\bid="([^"]+)"/g, `id="${name}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${name}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${name}-$1"`);
  const words = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  return `<figure class="figure"><div role="img" aria-label="${escapeHtml(alt)}">${drawing}</div>${words}</figure>`;
}
