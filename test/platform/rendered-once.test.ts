import Handlebars from 'handlebars';
import { compileTemplate } from '#platform/templates/compile-template';
import { inPieces } from '#platform/templates/page-in-pieces';
import type { PageFrame } from '#platform/templates/rendering';
import { strictView } from '#platform/templates/strict-view';

let rendered = 0;
const around = {
  helpers: {
    markup: { shout: (_: PageFrame, __: unknown, text: string) => `<b>${text}</b>` },
    values: {
      counted(_: PageFrame, __: unknown, text: string) {
        rendered += 1;
        return text;
      },
    },
  },
  partial: () => ({ render: (view: unknown, page: PageFrame) => `${page.lang}${String(view)}` }),
  isMail: false,
};
const compile = (source: string) => compileTemplate('once', Handlebars.parse(source), around);
const page = { lang: 'ja' } as const;

const template = compile('<p>{{name}}</p>{{#once text}}<q>{{counted said}}</q>{{shout said}}{{/once}}<p>{{name}}</p>');
const shown = (view: object) => inPieces(() => template(view, page)).toString();
beforeEach(() => {
  rendered = 0;
});

describe('what follows from an object alone', () => {
  it('is rendered no more after the second time, for as long as it is the same object', () => {
    const text = { said: '期限を確かめました <1>' };
    const first = shown({ name: '一', text });
    expect(first).toBe('<p>一</p><q>期限を確かめました &lt;1&gt;</q><b>期限を確かめました <1></b><p>一</p>');
    for (const name of ['二', '三', '四']) expect(shown({ name, text })).toBe(first.replaceAll('一', name));
    expect(rendered).toBe(2);
  });

  it('is rendered anew for another object, even one that looks the same', () => {
    for (const said of ['a', 'a', 'b'])
      expect(shown({ name: '', text: { said } })).toContain(`<q>${said}</q><b>${said}</b>`);
    expect(rendered).toBe(3);
  });

  it('is the same where text is made and no page', () => {
    const text = { said: 'a' };
    const texts = [1, 2, 3].map(() => template({ name: '', text }, page));
    expect(new Set(texts)).toEqual(new Set(['<p></p><q>a</q><b>a</b><p></p>']));
  });

  it('is an error where the object has changed meanwhile, wherever pages are strict', () => {
    const text = { said: 'a' };
    for (let time = 0; time < 3; time += 1) shown(strictView({ name: '', text }));
    text.said = 'b';
    expect(() => shown(strictView({ name: '', text }))).toThrow('has changed');
  });

  it('cannot be made of anything else: not of what is around it, nor of the page', () => {
    expect(() => compile('{{#once text}}{{../name}}{{/once}}')).toThrow('Templates do without');
    const ofPage = compile('{{#once text}}{{@page.lang}}{{/once}}');
    expect(() => ofPage({ text: {} }, page)).toThrow('of undefined');
    const ofPartial = compile('{{#once text}}{{> layouts/page}}{{/once}}');
    expect(() => ofPartial({ text: {} }, page)).toThrow('of undefined');
  });
});
