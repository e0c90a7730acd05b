import { exampleYears, samplingGain, timesAsMany } from './sampling-gain.js';

/** `bin/measure-sampling`: what choosing by risk finds more than as many looks at random. */
const gain = samplingGain(exampleYears, exampleYears.seed);
const share = (found: number): string => `${((100 * found) / gain.wrong).toFixed(1)} %`;
process.stdout.write(
  `${gain.works} simulated works, ${gain.wrong} of them with another result than they deserve; ${gain.looks} are looked at again
  chosen by risk   ${gain.foundByRisk} of the wrong ones (${share(gain.foundByRisk)})
  all at random    ${gain.foundByChance} of the wrong ones (${share(gain.foundByChance)})
  ${timesAsMany(gain)} times as many for the same hours
`,
);
