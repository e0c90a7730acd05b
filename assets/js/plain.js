/** What is hard for somebody who is learning Japanese (src/wording), for the browser; loaded when somebody asks. */
export { findHardPlaces } from '../../src/wording/find-hard-places.ts';
export { longestSentence } from '../../src/wording/find-hard-sentences.ts';
export { quoteOf } from '../../src/wording/hard-place.ts';
