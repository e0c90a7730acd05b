import { Injectable } from '@nestjs/common';
import Handlebars, { type HelperDelegate } from 'handlebars';
import { Config, root } from '../config.js';
import type { Language } from '../locale/languages.js';
import { Words } from '../locale/words.js';
import { Assets } from './assets.js';
import { helpers } from './helpers.js';
import { ReadyTemplate } from './ready-template.js';
import { strictView } from './strict-view.js';
import { templateFiles } from './template-files.js';

/** What the layout knows beside the page object, reachable in templates as `@page`. */
export interface PageFrame {
  readonly lang: Language;
  readonly [name: string]: unknown;
}

/** Renders `templates/<name>.hbs` with a page object. Every template is also a partial under its path. Each is compiled when it is first shown, once for each language. */
@Injectable()
export class Templates {
  private readonly sources = templateFiles(`${root}/templates`, 'certificate');
  private readonly engines: Readonly<Record<Language, typeof Handlebars>>;

  constructor(
    words: Words,
    private readonly config: Config,
  ) {
    const assets = new Assets();
    const all = helpers(words, assets);
    const engineFor = (language: Language) => this.engine(all, new ReadyTemplate(words, assets, language));
    this.engines = { ja: engineFor('ja'), 'ja-easy': engineFor('ja-easy'), en: engineFor('en') };
  }

  has(name: string): boolean {
    return this.sources.has(name);
  }

  names(): string[] {
    return [...this.sources.keys()];
  }

  render(name: string, view: object, page: PageFrame): string {
    const template = this.engines[page.lang].partials[name] as Handlebars.TemplateDelegate | undefined;
    if (!template) throw new Error(`No template "${name}"`);
    return template(this.config.strictPages ? strictView(view) : view, { data: { page } });
  }

  private engine(all: Record<string, HelperDelegate>, ready: ReadyTemplate): typeof Handlebars {
    const engine = Handlebars.create();
    const knownHelpers = Object.fromEntries(Object.keys(all).map((name) => [name, true]));
    const options = { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true };
    engine.registerHelper(all);
    for (const [name, source] of this.sources) {
      // Mail is text: nothing in it is escaped, and nothing made ready as HTML.
      const mail = name.startsWith('emails/');
      let compiled: Handlebars.TemplateDelegate | null = null;
      engine.registerPartial(name, (view, run) => {
        compiled ??= engine.compile(mail ? source : ready.of(source), { ...options, noEscape: mail });
        return compiled(view, run);
      });
    }
    return engine;
  }
}
