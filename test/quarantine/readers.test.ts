import { filesBelow } from '../house/rooms';

/**
 * Every place where a trainee's words are read for somebody else, and how it keeps to a quarantine. A query file that reads words and is
 * not here fails: whoever writes one says which of the three it is.
 */
const READERS: Readonly<Record<string, 'asks' | 'of the writer' | 'of the staff' | 'no words'>> = {
  'src/marking/assignments.queries.ts': 'asks',
  'src/moderation/moderations.queries.ts': 'asks',
  'src/confirmation/confirmations.queries.ts': 'asks',
  'src/practice-log/quotes.queries.ts': 'asks',
  'src/practice-log/signals.queries.ts': 'asks',
  'src/practice/task-sheets.queries.ts': 'asks',
  'src/questions/questions.queries.ts': 'asks',
  'src/questions/faq.queries.ts': 'asks',
  'src/practice-log/entries.queries.ts': 'of the writer',
  'src/practice/practice.queries.ts': 'of the writer',
  'src/marking/marked-works.queries.ts': 'of the writer',
  'src/marking/works.queries.ts': 'of the writer',
  'src/incident-desk/incident-texts.queries.ts': 'of the staff',
  'src/incident-desk/flaggable-texts.queries.ts': 'no words',
};

/** Tables whose rows hold what a trainee wrote, and the columns with the words. */
const WORDS =
  /\bw\.body\b|\bq\.quote\b|\bm\.body\b|n\.situation|s\.situation|r\.background|ENTRY_TEXT|faq_entries[\s\S]{0,80}question|question, answer/;

const queries = filesBelow('src', '.queries.ts').filter(({ path }) => !path.startsWith('src/demonstration/'));

describe("whoever reads a trainee's words for somebody else", () => {
  it('is on the list', () => {
    const reading = queries.filter(({ text }) => WORDS.test(text)).map(({ path }) => path);
    expect(reading.filter((path) => !(path in READERS) && !NOT_OF_TRAINEES.includes(path))).toEqual([]);
  });

  it('asks whether the text is hidden', () => {
    const asking = Object.keys(READERS).filter((path) => READERS[path] === 'asks');
    const silent = asking.filter((path) => {
      const text = queries.find((one) => one.path === path)?.text ?? '';
      return !/hiddenSince\(|reportHiddenSince\(|status = 'quarantined'/i.test(text);
    });
    expect(silent).toEqual([]);
  });
});

/** Messages of the office, and mails. */
const NOT_OF_TRAINEES: readonly string[] = [
  'src/follow-up/follow-up.queries.ts',
  'src/notifications/trainee-recipients.queries.ts',
];
