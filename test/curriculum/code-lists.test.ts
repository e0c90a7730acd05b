import { resolve } from 'node:path';
import { codeListNames, codeLists, codeName, codesOn, isCode, readCodeLists } from '#curriculum/code-lists';

const codes = (name: (typeof codeListNames)[number]) => codeLists()[name].map((one) => one.code);

test('the code lists have no problem', () => {
  expect(readCodeLists(resolve('curriculum/code-lists')).problems).toEqual([]);
});

test('a code has a name for every reader, and an unknown code shows itself', () => {
  expect(codeName('topics', 'T01', 'ja')).toBe('入管手続');
  expect(codeName('topics', 'T01', 'ja-easy')).toContain('{入管|にゅうかん}');
  expect(codeName('topics', 'T01', 'en')).toBe('Immigration procedures');
  expect(codeName('topics', 'T77', 'ja')).toBe('T77');
  expect(isCode('topics', 'T77')).toBe(false);
});

test('a status of residence can be chosen from the day it begins', () => {
  const open = (day: string) => codesOn('residence-statuses', day).map((one) => one.code);
  expect(open('2027-03-31')).not.toContain('employment_skill_dev');
  expect(open('2027-04-01')).toContain('employment_skill_dev');
});

test('the 47 prefectures each belong to one of the eight bureaus', () => {
  expect(codes('prefectures')).toHaveLength(47);
  expect(codes('bureaus')).toHaveLength(8);
  expect(codeLists().prefectures.every((one) => codes('bureaus').includes(one.bureau ?? ''))).toBe(true);
});

test('channels and means of interpretation are those that a practice entry may hold', () => {
  expect(codes('channels')).toEqual(['visit', 'phone', 'mail', 'sns', 'online', 'outreach']);
  expect(codes('interpretation-means')).toEqual([
    ...['staff_bilingual', 'interpreter_in_person', 'isa_phone', 'other_phone_video'],
    ...['device_app', 'family_friend', 'plain_japanese', 'none'],
  ]);
});
