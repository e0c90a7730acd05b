import { sep } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What starts whole systems or browsers takes minutes, however short its file: begun last it would keep the other workers waiting. */
const takesMinutes = ({ path }) =>
  ['journeys', 'start'].some((folder) => path.includes(`${sep}test${sep}${folder}${sep}`));

/** The order of the test files: journeys and starts first, then as Jest would have them. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(takesMinutes), ...sorted.filter((test) => !takesMinutes(test))];
  }
}
