import { readFileSync } from 'node:fs';
import { exampleYears, samplingGain, timesAsMany } from '#moderation/sampling-gain';

describe('choosing by risk', () => {
  const gain = samplingGain(exampleYears, exampleYears.seed);

  it('finds wrong results much more often than as many looks at random', () => {
    expect(gain.wrong).toBeGreaterThan(500);
    expect(gain.foundByRisk).toBeGreaterThan(1.5 * gain.foundByChance);
    const other = samplingGain({ ...exampleYears, years: 5 }, 77);
    expect(other.foundByRisk).toBeGreaterThan(1.2 * other.foundByChance);
  });

  it('has the factor that the page names', () => {
    const words = readFileSync('templates/locales/ja/moderation.json', 'utf8');
    expect(words).toContain(`約${timesAsMany(gain)}倍`);
  });
});
