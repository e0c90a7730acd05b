import fc from 'fast-check';
import { countedReadings } from '#platform/locale/counters';
import { dateText, dateTimeText, machineTime } from '#platform/locale/dates';
import { isLanguage, languages } from '#platform/locale/languages';
import { escapeHtml, rubyHtml, withoutRuby } from '#platform/locale/ruby';
import { Words } from '#platform/locale/words';
import { root } from '../house/rooms';

const words = new Words(`${root}/templates/locales`);
const evening = new Date('2026-11-22T15:00:00Z');

describe('dates', () => {
  it('are the Japanese day with its weekday, in each language', () => {
    expect(dateText('ja', evening)).toBe('2026年11月23日（月）');
    expect(dateText('ja-easy', evening)).toBe('2026{年|ねん}11{月|がつ}23{日|にち}（{月|げつ}）');
    expect(dateText('en', evening)).toBe('Mon, 23 Nov 2026');
  });

  it('carry the Japanese time where there is one', () => {
    expect(dateTimeText('ja', new Date('2026-11-23T08:00:00Z'))).toBe('2026年11月23日（月） 17:00');
    expect(machineTime(new Date('2026-11-23T08:00:00Z'))).toBe('2026-11-23T17:00');
    expect(machineTime('2026-11-23T08:00:00.000Z')).toBe('2026-11-23T17:00');
  });

  it('stay the same day when they are days already', () => {
    for (const language of languages) expect(dateText(language, '2026-11-23')).toBe(dateText(language, evening));
  });

  it('read the same in plain and in easy Japanese once the readings are gone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (instant) => expect(withoutRuby(dateTimeText('ja-easy', instant))).toBe(dateTimeText('ja', instant)),
      ),
    );
  });
});

describe('readings', () => {
  it('become ruby, or are left away', () => {
    expect(rubyHtml('{相談|そうだん}する')).toBe('<ruby>相談<rp>（</rp><rt>そうだん</rt><rp>）</rp></ruby>する');
    expect(withoutRuby('{相談|そうだん}する')).toBe('相談する');
  });

  it.each([
    ['1{分|ふん}', '1{分|ぷん}'],
    ['12{分|ぷん}', '12{分|ふん}'],
    ['4{月|がつ}1{日|にち}', '4{月|がつ}{1日|ついたち}'],
    ['あと 1{日|にち}', 'あと {1日|いちにち}'],
    ['12{月|がつ}5{日|にち}', '12{月|がつ}{5日|いつか}'],
    ['あと 14{日|にち}', 'あと {14日|じゅうよっか}'],
    ['あと 15{日|にち}', 'あと 15{日|にち}'],
    ['2{人|にん}と 12{人|にん}', '{2人|ふたり}と 12{人|にん}'],
  ])('follow the number before them: %s', (written, right) => {
    expect(countedReadings(written)).toBe(right);
  });

  it('leave a text without marks alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('|'));
        expect([rubyHtml(text), withoutRuby(text)]).toEqual([text, text]);
      }),
    );
  });
});

describe('text from a person', () => {
  const dangerous = fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '{', '}', '|', '$', '1', 'name', 'あ', '`'),
  });

  it('cannot open an element or leave an attribute, in any language', () => {
    fc.assert(
      fc.property(dangerous, fc.constantFrom(...languages), (name, language) => {
        const shown = words.html(language, 'layout.menu.user', { name });
        expect(shown.replace(/<\/?(ruby|rt|rp)>/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('comes out of escaping as it went in', () => {
    const element = (html: string) =>
      html.replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
      );
    fc.assert(fc.property(dangerous, (text) => expect(element(escapeHtml(text))).toBe(text)));
  });
});

describe('words', () => {
  it('that do not exist, or lack a value, are an error and not an empty place', () => {
    expect(() => words.html('ja', 'layout.no.such.key')).toThrow('No words for "layout.no.such.key" in ja');
    expect(() => words.plain('en', 'layout.minutes')).toThrow('"layout.minutes" needs the value "count"');
  });

  it('of the message after an action need no values, since the address that names it carries none', () => {
    const done = words.keys('ja').filter((key) => /^[\w-]+\.done\./.test(key));
    expect(done.length).toBeGreaterThan(0);
    for (const language of languages) for (const key of done) expect(() => words.html(language, key)).not.toThrow();
  });

  it('exist in three languages and no others', () => {
    expect(languages.map(isLanguage)).toEqual([true, true, true]);
    for (const other of ['fr', '', undefined, null, 'JA', '__proto__']) expect(isLanguage(other)).toBe(false);
  });
});
