import MarkdownIt from 'markdown-it';
import { rubyHtml } from '#platform/locale/ruby';
import { say } from './author-words.js';
import { htmlTag } from './html-tag.js';
import { isWebAddress } from './web-address.js';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
markdown.validateLink = isWebAddress;
markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

const ALLOWED =
  /^(paragraph|bullet_list|ordered_list|list_item|blockquote|table|thead|tbody|tr|th|td|strong|link)_(open|close)$|^(inline|text|softbreak|hardbreak|text_special)$/;
const LINK = /\[[^\]]*\]\(([^)\s]*)[^)]*\)/g;

/** Markdown of authors as HTML, with readings as ruby. Raw HTML is never passed through. */
export const renderMarkdown = (source: string): string => restore(markdown.render(protect(source)));

/**
 * Two marks are taken out of the parser's sight: the bar inside of a reading (it would split table cells) and `**`, which
 * CommonMark does not close before a Japanese letter when a bracket stands inside (「…」**と).
 */
const protect = (source: string): string =>
  source.replace(/\{([^{}|]+)\|([^{}|]+)\}/g, '{$1\uE000$2}').replace(/\*\*([^*\n]+?)\*\*/g, '\uE001$1\uE002');
const restore = (html: string): string =>
  rubyHtml(html.replaceAll('\uE000', '|')).replaceAll('\uE001', '<strong>').replaceAll('\uE002', '</strong>');

/** What authors may not write, with the line it stands on. Headings deeper than the ones given are refused. */
export function markdownProblems(source: string, headings: readonly string[]): { line: number; message: string }[] {
  const lines = source.split('\n');
  const byLine = lines.flatMap((line, index) =>
    [...lineProblems(line)].map((message) => ({ line: index + 1, message })),
  );
  const byToken = markdown.parse(protect(source), {}).flatMap((token) => {
    const line = (token.map?.[0] ?? 0) + 1;
    const kinds = [token, ...(token.children ?? [])]
      .filter((one) => !allowed(one.type, one.tag, headings))
      .map((one) => one.type);
    return kinds
      .filter((kind) => !kind.endsWith('_close'))
      .map((kind) => ({ line, message: say.markdown(kind.replace('_open', '')) }));
  });
  return [...byLine, ...byToken];
}

const allowed = (type: string, tag: string, headings: readonly string[]): boolean =>
  type.startsWith('heading_') ? headings.includes(tag) : ALLOWED.test(type);

function* lineProblems(line: string): Generator<string> {
  const tag = htmlTag(line);
  if (tag) yield say.rawHtml(tag);
  if (/!\[[^\]]*\]\(/.test(line)) yield say.imageSyntax;
  if ((line.match(/\*\*/g) ?? []).length % 2 === 1) yield say.strongOpen;
  for (const [, href = ''] of line.matchAll(LINK)) if (!isWebAddress(href)) yield say.link(href);
}
