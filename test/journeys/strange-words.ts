import type { Language } from '#platform/locale/languages';
import type { TestApp } from '../support/app';
import type { Screen } from '../support/screen';

const STRANGE: Record<Language, string | null> = {
  ja: null,
  /** Kanji that nobody gave a reading. */
  'ja-easy': '[\\u4e00-\\u9fff]',
  en: '[\\u3040-\\u30ff\\u4e00-\\u9fff]',
};

/** Words that the reader of this language cannot read, outside of what is marked as Japanese: names and what people wrote do not count. */
export async function strangeWords(screen: Screen, language: Language, written: readonly string[]): Promise<string[]> {
  const strange = STRANGE[language];
  if (!strange) return [];
  return (await screen.page.evaluate(wordsLike, { strange, written, isEasy: language === 'ja-easy' })).map(
    (words) => `${screen.path()}: ${words}`,
  );
}

/** Runs in the page. */
function wordsLike({
  strange,
  written,
  isEasy,
}: {
  strange: string;
  written: readonly string[];
  isEasy: boolean;
}): string[] {
  const own = isEasy
    ? 'ruby, option, svg, time-left, .chart-legend, .visually-hidden, [lang=ja]:not(html)'
    : '[lang=ja]';
  const found = new Set<string>();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const place = walk.currentNode.parentElement;
    if (!place || place.closest(`script, noscript, textarea, .letter, .demonstration-bar, ${own}`)) continue;
    const rest = written.reduce((text, one) => text.replaceAll(one, ''), walk.currentNode.textContent ?? '');
    if (new RegExp(strange).test(rest)) found.add(rest.trim().slice(0, 80));
  }
  return [...found];
}

/** What people wrote into the database: names of persons and bodies, titles, texts. */
export async function writtenByPeople(house: TestApp): Promise<string[]> {
  const columns = [
    'persons.legal_name',
    'persons.name_kana',
    'organisations.name',
    'packages.title',
    'package_items.title',
    'organisations.name_kana',
    'organisations.window_name',
    'review_days.venue',
    'practice_entries.title',
    'applications.motivation',
    'employment_spells.employer',
    'confirmation_requests.supervisor_name',
    'certification_cases.minutes',
    'question_messages.body',
    // In the language of their readers.
    'mails.subject',
    'digest_news.subject',
  ];
  const selects = columns.map((column) => `SELECT ${column.split('.')[1]} AS words FROM ${column.split('.')[0]}`);
  const rows = await house.rows<{ words: string | null }>(
    `SELECT DISTINCT words FROM (${selects.join(' UNION ')}) all_words WHERE words <> ''`,
  );
  return rows.map(({ words }) => words ?? '').sort((a, b) => b.length - a.length);
}
