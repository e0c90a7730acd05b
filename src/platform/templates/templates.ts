import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { Config, root } from '../config.js';
import type { Language } from '../locale/languages.js';
import { Words } from '../locale/words.js';
import { Assets } from './assets.js';
import { compileTemplate } from './compile-template.js';
import { helpers } from './helpers.js';
import { inOnePiece, inPieces } from './page-in-pieces.js';
import { ReadyTemplate } from './ready-template.js';
import type { PageFrame, Rendering } from './rendering.js';
import { strictView } from './strict-view.js';
import { templateFiles } from './template-files.js';

type Compiled = ReadonlyMap<string, { render: Rendering }>;

/** Renders `templates/<name>.hbs` with a page object. Every template is also a partial under its path. Each is compiled when it is first shown, once for each language. */
@Injectable()
export class Templates {
  private readonly sources = templateFiles(`${root}/templates`, 'certificate');
  private readonly compiled: Readonly<Record<Language, Compiled>>;

  constructor(
    words: Words,
    private readonly config: Config,
  ) {
    const assets = new Assets();
    const within = (language: Language) => this.within(language, words, assets);
    this.compiled = { ja: within('ja'), 'ja-easy': within('ja-easy'), en: within('en') };
  }

  has(name: string): boolean {
    return this.sources.has(name);
  }

  names(): string[] {
    return [...this.sources.keys()];
  }

  render(name: string, view: object, page: PageFrame): string {
    return inOnePiece(() => this.text(name, view, page));
  }

  /** The same as the bytes that are sent. */
  renderBytes(name: string, view: object, page: PageFrame): Buffer {
    return inPieces(() => this.text(name, view, page));
  }

  private text(name: string, view: object, page: PageFrame): string {
    const template = found(this.compiled[page.lang], name);
    return template.render(this.config.strictPages ? strictView(view) : view, page);
  }

  private within(language: Language, words: Words, assets: Assets): Compiled {
    const ready = new ReadyTemplate(words, assets, language);
    const around = { helpers: helpers(words, assets, language), partial: (name: string) => found(compiled, name) };
    const compile = (name: string, source: string): Rendering => {
      // Mail is text: nothing in it is escaped, and nothing made ready as HTML.
      const isMail = name.startsWith('emails/');
      return compileTemplate(name, isMail ? Handlebars.parse(source) : ready.of(source), { ...around, isMail });
    };
    const compiled = new Map(
      [...this.sources].map(([name, source]) => {
        const template: { render: Rendering } = {
          render: (view, page, block) => {
            template.render = compile(name, source);
            return template.render(view, page, block);
          },
        };
        return [name, template];
      }),
    );
    return compiled;
  }
}

function found(templates: Compiled, name: string): { render: Rendering } {
  const template = templates.get(name);
  if (!template) throw new Error(`No template "${name}"`);
  return template;
}
