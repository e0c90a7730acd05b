import Handlebars from 'handlebars';
import type { Language } from '../locale/languages.js';
import type { Words } from '../locale/words.js';
import type { Assets } from './assets.js';

type Call = Pick<hbs.AST.MustacheStatement | hbs.AST.SubExpression, 'path' | 'params' | 'hash'>;

/** What no HTML can be mistaken for: as a value it is shown as it is. */
const PLAIN = /^[^&<>"'`=]*$/;

/**
 * A template made ready for one language before it is compiled. Words that need no value, and addresses of assets, are written in where
 * they stand, instead of being looked up for every page.
 */
export class ReadyTemplate extends Handlebars.Visitor {
  readonly mutating = true;

  constructor(
    private readonly words: Words,
    private readonly assets: Assets,
    private readonly language: Language,
  ) {
    super();
  }

  of(source: string): hbs.AST.Program {
    const program = Handlebars.parse(source);
    this.accept(program);
    return program;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): hbs.AST.Node | undefined {
    const html = this.html(statement);
    if (html !== null) return content(html, statement);
    super.MustacheStatement(statement);
    return undefined;
  }

  override SubExpression(expression: hbs.AST.SubExpression): hbs.AST.Node | undefined {
    const text = this.text(expression);
    if (text !== null) return literal(text, expression);
    super.SubExpression(expression);
    return undefined;
  }

  /** As markup; null where it is known only when the page is made. */
  private html(call: Call): string | null {
    const key = fixedArgument(call);
    if (key === null) return null;
    const { original: name } = call.path as hbs.AST.PathExpression;
    if (name === 't') return this.words.html(this.language, key);
    if (name === 'tt') return Handlebars.escapeExpression(this.words.plain(this.language, key));
    return name === 'asset' ? Handlebars.escapeExpression(this.assets.href(key)) : null;
  }

  /** As a value for a helper or a partial; null also where it is more than plain text. */
  private text(call: Call): string | null {
    const key = fixedArgument(call);
    if (key === null) return null;
    const { original: name } = call.path as hbs.AST.PathExpression;
    if (name === 'tt') return this.words.plain(this.language, key);
    const html = name === 't' ? this.words.html(this.language, key) : null;
    return html !== null && PLAIN.test(html) ? html : null;
  }
}

/** The one argument of a call that stands in the template itself. */
function fixedArgument({ params: [first, ...others], hash }: Call): string | null {
  if (others.length > 0 || hash || first?.type !== 'StringLiteral') return null;
  return (first as hbs.AST.StringLiteral).value;
}

const content = (value: string, { loc }: hbs.AST.Node) =>
  ({ type: 'ContentStatement', value, loc }) as hbs.AST.ContentStatement;

const literal = (value: string, { loc }: hbs.AST.Node) =>
  ({ type: 'StringLiteral', value, original: value, loc }) as hbs.AST.StringLiteral;
