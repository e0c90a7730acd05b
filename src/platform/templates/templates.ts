import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { Config, root } from '../config.js';
import type { Language } from '../locale/languages.js';
import { Words } from '../locale/words.js';
import { Assets } from './assets.js';
import { helpers } from './helpers.js';
import { strictView } from './strict-view.js';
import { templateFiles } from './template-files.js';

/** What the layout knows beside the page object, reachable in templates as `@page`. */
export interface PageFrame {
  readonly lang: Language;
  readonly [name: string]: unknown;
}

/** Renders `templates/<name>.hbs` with a page object. Every template is also a partial under its path. */
@Injectable()
export class Templates {
  private readonly html = Handlebars.create();
  private readonly text = Handlebars.create();
  private readonly compiled = new Map<string, Handlebars.TemplateDelegate>();

  constructor(
    words: Words,
    private readonly config: Config,
  ) {
    const all = helpers(words, new Assets());
    const knownHelpers = Object.fromEntries(Object.keys(all).map((name) => [name, true]));
    for (const [name, source] of templateFiles(`${root}/templates`)) {
      if (name.startsWith('certificate/')) continue;
      const mail = name.startsWith('emails/');
      const engine = mail ? this.text : this.html;
      const template = engine.compile(source, {
        strict: true,
        knownHelpersOnly: true,
        knownHelpers,
        noEscape: mail,
        preventIndent: true,
      });
      engine.registerPartial(name, template);
      this.compiled.set(name, template);
    }
    for (const engine of [this.html, this.text]) engine.registerHelper(all);
  }

  has(name: string): boolean {
    return this.compiled.has(name);
  }

  names(): string[] {
    return [...this.compiled.keys()];
  }

  render(name: string, view: object, page: PageFrame): string {
    const template = this.compiled.get(name);
    if (!template) throw new Error(`No template "${name}"`);
    return template(this.config.strictPages ? strictView(view) : view, { data: { page } });
  }
}
