/** The server's rules for comments (src/wording), for the browser; loaded only where somebody comments on a work. */
export { commentQuality } from '../../src/wording/comment-quality.ts';
