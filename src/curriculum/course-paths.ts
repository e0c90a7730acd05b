import { readTestId, type TestId } from './blueprint.js';

/** Where things that the curriculum names stand on the site. Ids are permanent, and so are these addresses. */
export const coursePaths = {
  subject: (subject: string) => `/learn/${subject.toLowerCase()}`,
  /** `A1-L01` at `/learn/a1/l01`. */
  lesson: (lesson: string) => `/learn/${lesson.toLowerCase().replace('-', '/')}`,
  /** The same lesson as those who do not learn read it. */
  lessonForStaff: (lesson: string) => `/curriculum/lessons/${lesson.toLowerCase()}`,
  /** The page from which a test is started and to which its result leads back. */
  test: (test: TestId) => {
    const { use, subject } = readTestId(test);
    if (subject) return `/learn/${subject.toLowerCase()}/quiz`;
    return use === 'final-test' ? '/final-test' : '/learn/check-test';
  },
};
