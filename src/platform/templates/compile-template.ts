import { type Kept, type Rendering, runtime } from './rendering.js';
import { refused, type Scope, type Surroundings, ValueWriter } from './template-values.js';

type PartialCall = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

/**
 * A template as a plain function. Handlebars reads it (its parser), and what Handlebars would do while a page is made is written down here once, as
 * JavaScript: properties are read as such, helpers and partials are functions that are called, text stands where it belongs. Templates use a small part of
 * the language (values, helpers, `if`, `unless`, `each`, `once`, partials with and without a block); anything else is refused when the template is compiled.
 */
export function compileTemplate(name: string, program: hbs.AST.Program, around: Surroundings): Rendering {
  const writer = new TemplateWriter(around);
  const body = writer.function(program);
  const make = new Function(
    ...['run', 'markup', 'values', 'partials', 'named', 'kept'],
    `"use strict"; ${writer.apart.join('\n')} return (view, page, block) => { ${body} };\n//# sourceURL=templates/${name}`,
  );
  return make(
    runtime,
    around.helpers.markup,
    around.helpers.values,
    writer.partials,
    around.partial,
    writer.kept,
  ) as Rendering;
}

/** Characters that a list may have gathered before it hands them over. */
const MUCH = 4_096;

class TemplateWriter extends ValueWriter {
  readonly partials: { readonly render: Rendering }[] = [];
  /** Functions of what is rendered once for each object, and what they made of which. */
  readonly apart: string[] = [];
  readonly kept: Kept[] = [];
  private lists = 0;

  /** The inside of a function that returns the text of `program`. */
  function(program: hbs.AST.Program): string {
    return `let out = '', v; ${this.program(program)} return out;`;
  }

  private program(program: hbs.AST.Program): string {
    const pieces: string[] = [];
    let text = '';
    const add = (code: string) => {
      if (text) pieces.push(`out += ${JSON.stringify(text)};`);
      text = '';
      pieces.push(code);
    };
    for (const statement of program.body) {
      if (statement.type === 'ContentStatement') text += (statement as hbs.AST.ContentStatement).value;
      else if (statement.type !== 'CommentStatement') {
        // Partials are not indented, but the blanks before one stay.
        text += (statement as { indent?: string }).indent ?? '';
        add(this.statement(statement));
      }
    }
    add('');
    return pieces.join('\n');
  }

  private statement(statement: hbs.AST.Statement): string {
    if (statement.type === 'MustacheStatement') return `out += ${this.shown(statement as hbs.AST.MustacheStatement)};`;
    if (statement.type === 'BlockStatement') return this.block(statement as hbs.AST.BlockStatement);
    if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement')
      return `out = run.handOver(out); out += ${this.partial(statement as PartialCall)};`;
    throw refused(statement.type);
  }

  private block({ path, params, program, inverse }: hbs.AST.BlockStatement): string {
    const [given, ...others] = params.map((one) => this.value(one));
    const { original: name } = path as hbs.AST.PathExpression;
    if (given === undefined || others.length > 0) throw refused(`#${name}`);
    const otherwise = inverse ? ` else { ${this.program(inverse)} }` : '';
    if (name === 'if') return `if (run.holds(${given})) { ${this.program(program)} }${otherwise}`;
    if (name === 'unless') return `if (!run.holds(${given})) { ${this.program(program)} }${otherwise}`;
    if (name === 'each') return this.each(given, program, otherwise);
    if (name === 'once' && !inverse) return this.once(given, program);
    throw refused(`#${name}`);
  }

  private each(given: string, program: hbs.AST.Program, otherwise: string): string {
    const number = this.lists++;
    const [list, index, view] = [`list${number}`, `i${number}`, `item${number}`];
    const [param] = program.blockParams ?? [];
    this.scopes.push({ view, index });
    if (param) this.blockParams.set(param, view);
    const body = this.program(program);
    if (param) this.blockParams.delete(param);
    this.scopes.pop();
    const loop = `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) { const ${view} = ${list}[${index}]; ${body} if (out.length > ${MUCH}) out = run.handOver(out); }`;
    return `{ const ${list} = run.list(${given}); ${otherwise ? `if (${list}.length > 0) ${loop}${otherwise}` : loop} }`;
  }

  /** What stands in it follows from the given object alone: nothing else can be seen from there, neither what is around it nor the page. */
  private once(given: string, program: hbs.AST.Program): string {
    const { scopes, blockParams } = this;
    [this.scopes, this.blockParams] = [[{ view: 'view', index: null }], new Map()];
    const body = this.function(program);
    [this.scopes, this.blockParams] = [scopes, blockParams];
    const number = this.kept.push(new WeakMap()) - 1;
    this.apart.push(`const apart${number} = (view, page, block) => { ${body} };`);
    return `out = run.handOver(out); out += run.once(kept[${number}], ${given}, apart${number});`;
  }

  private partial(partial: PartialCall): string {
    if ((partial.name as hbs.AST.PathExpression).original === '@partial-block') return 'block()';
    const here = this.scopes.at(-1)?.view ?? 'view';
    const [whole = here] = partial.params.map((one) => this.value(one));
    const handed = partial.hash ? this.handed(partial.hash, whole) : whole;
    const isBlock = partial.type === 'PartialBlockStatement';
    const block = isBlock ? this.content(partial as hbs.AST.PartialBlockStatement) : 'block';
    return `${this.callee(partial)}.render(${handed}, page, ${block})`;
  }

  /** A partial with parameters gets these and nothing else; in a mail also what is around it. */
  private handed = (hash: hbs.AST.Hash, around: string): string =>
    this.around.isMail ? `{ ...${around}, ...${this.object(hash)} }` : this.object(hash);

  /** The content of a block sees what stands around it in its own template. With parameters it counts as one step deeper, as in Handlebars. */
  private content({ program, hash }: hbs.AST.PartialBlockStatement): string {
    const here = this.scopes.at(-1) as Scope;
    if (hash) this.scopes.push({ ...here, index: null });
    const body = this.function(program);
    if (hash) this.scopes.pop();
    return `() => { ${body} }`;
  }

  private callee({ name }: PartialCall): string {
    if (name.type === 'SubExpression') return `named(${this.value(name)})`;
    this.partials.push(this.around.partial((name as hbs.AST.PathExpression).original));
    return `partials[${this.partials.length - 1}]`;
  }
}
