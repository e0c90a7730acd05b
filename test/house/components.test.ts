import { samples } from '#platform/dev/gallery-samples';
import { openHouse, type TestApp } from '../support/app';
import { filesBelow } from './rooms';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the design system', () => {
  it.each(['ja', 'ja-easy', 'en'])('shows every sample in the gallery, in %s', async (language) => {
    const visitor = house.visitor();
    await visitor.get(`/language/${language}?to=/dev/components`);
    expect((await visitor.get('/dev/components')).status).toBe(200);
  });

  it('has a sample for each component that stands by itself', () => {
    expect(samples.length).toBeGreaterThan(20);
  });

  it('puts the token of a form into no address', () => {
    const asking = filesBelow('templates', '.hbs').filter(
      ({ text }) =>
        /formmethod="get"/.test(text) ||
        [...text.matchAll(/<form method="get"[\s\S]*?<\/form>/g)].some(([form]) => form.includes('{{csrf}}')),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  it('begins each component with a comment that lists its parameters', () => {
    const silent = filesBelow('templates/components', '.hbs').filter(
      ({ path, text }) => !path.includes('/samples/') && !text.startsWith('{{!'),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
