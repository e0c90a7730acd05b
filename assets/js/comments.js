/** The server's rules for comments (src/feedback), for the browser; loaded only where somebody comments on a work. */
export { commentQuality } from '../../src/feedback/comment-quality.ts';
