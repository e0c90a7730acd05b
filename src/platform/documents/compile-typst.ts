import Handlebars from 'handlebars';

/** A Typst string literal with exactly this text; usable as `#"…"` in markup and as `"…"` in code. */
export function typstString(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\p{Cc}/gu, (control) => {
    return `\\u{${control.codePointAt(0)?.toString(16)}}`;
  });
  return `"${escaped}"`;
}

/**
 * Handlebars escapes for HTML, which is wrong here. This walks the syntax tree and sends every `{{name}}` through
 * `typstString`, refusing whatever could put raw text into the source. An unknown name is an error, too.
 */
class QuoteEverything extends Handlebars.Visitor {
  override PartialStatement(): void {
    throw new Error('No partials in a Typst template');
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const path = statement.path as hbs.AST.PathExpression;
    if (!statement.escaped) throw new Error(`Unescaped {{{${path.original}}}} in a Typst template`);
    if (statement.params.length > 0 || path.type !== 'PathExpression')
      throw new Error('Only plain {{name}} in a Typst template');
    const name: hbs.AST.StringLiteral = {
      type: 'StringLiteral',
      value: path.original,
      original: path.original,
      loc: path.loc,
    };
    statement.params = [path, name];
    statement.path = { ...path, original: 'typst', parts: ['typst'], data: false, depth: 0 } as hbs.AST.PathExpression;
  }
}

/** Compiles a Handlebars template whose output is Typst. */
export function compileTypst(template: string): (labels: Record<string, string>) => string {
  const engine = Handlebars.create();
  engine.registerHelper('typst', (text: unknown, name: string) => {
    if (typeof text !== 'string') throw new Error(`The label "${name}" is missing`);
    return typstString(text);
  });
  const tree = engine.parse(template);
  new QuoteEverything().accept(tree);
  return engine.compile(tree, { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers: { typst: true } });
}
