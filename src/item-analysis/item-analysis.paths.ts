import type { TestId } from '#curriculum/blueprint';

/** `quiz:A1` is `quiz-a1` in addresses. */
const slug = (test: TestId): string => test.replace(':', '-').toLowerCase();

/** The test that an address names, among those there are. */
export const testOf = (typed: string, tests: readonly TestId[]): TestId | null =>
  tests.find((test) => slug(test) === typed) ?? null;
export const slugOf = slug;

export const itemAnalysisPaths = {
  overview: '/item-analysis',
  test: (test: TestId, version: number) => `/item-analysis?test=${slug(test)}&version=${version}`,
  item: (version: number | string, item: string, test: TestId | null = null) =>
    `/item-analysis/versions/${version}/items/${item}${test ? `?test=${slug(test)}` : ''}`,
  newVoiding: (version: number | string, item: string) =>
    `/item-analysis/versions/${version}/items/${item}/voiding/new`,
  voiding: (version: number | string, item: string) => `/item-analysis/versions/${version}/items/${item}/voiding`,
};
