import type { Helpers } from './helpers.js';
import type { Rendering } from './rendering.js';

type Call = Pick<hbs.AST.MustacheStatement | hbs.AST.SubExpression, 'path' | 'params' | 'hash'>;

/** A place in a template: what `this` is there, and in a list its number. */
export interface Scope {
  readonly view: string;
  readonly index: string | null;
}

/** What a template may call. In mails nothing is escaped, and a partial with parameters sees what is around it, too. */
export interface Surroundings {
  readonly helpers: Helpers;
  readonly partial: (name: string) => { readonly render: Rendering };
  readonly isMail: boolean;
}

/** Writes down as JavaScript what a template says in double braces: values, names, calls of helpers. */
export class ValueWriter {
  protected scopes: Scope[] = [{ view: 'view', index: null }];
  protected blockParams = new Map<string, string>();

  constructor(protected readonly around: Surroundings) {}

  /** As text of the page. */
  protected shown(call: hbs.AST.MustacheStatement): string {
    if (!call.escaped) throw refused('{{{');
    const path = call.path as hbs.AST.PathExpression;
    if (call.params.length === 0 && !call.hash && !this.isHelper(path.original)) return this.show(this.required(path));
    const { code, isMarkup } = this.called(call);
    return isMarkup ? code : this.show(code);
  }

  /** As a value for a helper, a condition or a partial; it may be missing. */
  protected value(node: hbs.AST.Expression): string {
    if (node.type === 'SubExpression') {
      const { code, isMarkup } = this.called(node as hbs.AST.SubExpression);
      return isMarkup ? `run.markup(${code})` : code;
    }
    if (node.type === 'PathExpression') return this.path(node as hbs.AST.PathExpression);
    if (node.type === 'UndefinedLiteral') return 'undefined';
    if (node.type === 'NullLiteral') return 'null';
    return JSON.stringify((node as hbs.AST.StringLiteral).value);
  }

  protected object = (hash: hbs.AST.Hash): string =>
    `{ ${hash.pairs.map(({ key, value }) => `${JSON.stringify(key)}: ${this.value(value)}`).join(', ')} }`;

  private show = (code: string): string => `run.${this.around.isMail ? 'plain' : 'show'}(${code})`;

  private called({ path, params, hash }: Call): { code: string; isMarkup: boolean } {
    const { original: name } = path as hbs.AST.PathExpression;
    if (!this.isHelper(name)) throw refused(`helper ${name}`);
    const isMarkup = name in this.around.helpers.markup;
    const handed = ['page', hash ? this.object(hash) : 'undefined', ...params.map((one) => this.value(one))];
    return { code: `${isMarkup ? 'markup' : 'values'}.${name}(${handed.join(', ')})`, isMarkup };
  }

  private isHelper = (name: string): boolean =>
    name in this.around.helpers.markup || name in this.around.helpers.values;

  /** As a value that must be there, as Handlebars' strict mode wants it. */
  private required(path: hbs.AST.PathExpression): string {
    const last = path.parts.at(-1);
    const isPlace = path.data ? path.parts.length === 1 : this.param(path) !== undefined && path.parts.length === 1;
    if (last === undefined || isPlace) return this.path(path);
    const holder = this.path({ ...path, parts: path.parts.slice(0, -1) });
    return `((v = ${holder}${read(last)}) === undefined ? run.missing(${holder}, ${JSON.stringify(last)}) : v)`;
  }

  private path(path: hbs.AST.PathExpression): string {
    const [first, ...others] = path.parts;
    const param = path.data ? this.data(first ?? '', path.depth) : this.param(path);
    if (param !== undefined) return [param, ...others.map(read)].join('');
    const scope = this.scopes.at(-1 - path.depth);
    if (!scope) throw refused(path.original);
    return [scope.view, ...path.parts.map(read)].join('');
  }

  private param = ({ parts: [first], depth, original }: hbs.AST.PathExpression): string | undefined =>
    depth > 0 || original.startsWith('this') ? undefined : this.blockParams.get(first ?? '');

  private data(name: string, depth: number): string {
    if (name === 'page') return 'page';
    if (name === 'partial-block') return 'block';
    const index = this.scopes.findLast((scope) => scope.index !== null)?.index;
    if (depth > 0 || !index || !['index', 'first'].includes(name)) throw refused(`@${name}`);
    return name === 'first' ? `(${index} === 0)` : index;
  }
}

const read = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`);

export const refused = (what: string): Error => new Error(`Templates do without ${what}`);
