/** The rules of the server's guard (src/wording), for the browser; loaded only where a text about clients is written. */
export { findPersonalData } from '../../src/wording/find-personal-data.ts';
