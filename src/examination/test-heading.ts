import { readTestId, type TestId } from '#curriculum/blueprint';
import { coursePaths } from '#curriculum/course-paths';
import type { LocalizedText } from '#curriculum/localized-text';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Language } from '#platform/locale/languages';

/** What every page of an attempt says above everything else: which test this is, and where one comes from. */
export interface TestHeading {
  readonly test: LocalizedText;
  readonly subject: LocalizedText | null;
  readonly testHref: string;
  readonly titleValues: { readonly test: string };
}

export function testHeading(curriculum: PublishedCurriculum, test: TestId, language: Language): TestHeading {
  const { title } = curriculum.blueprint(test);
  const { subject: id } = readTestId(test);
  const subject = id === null ? null : curriculum.subject(id).title;
  const words = [subject, title].flatMap((text) => (text ? [plainText(text, language)] : []));
  return { test: title, subject, testHref: coursePaths.test(test), titleValues: { test: words.join(' – ') } };
}
