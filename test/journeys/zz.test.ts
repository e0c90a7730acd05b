import { openBrowser, type TestBrowser } from '../support/browser';
import { openHouse, type TestApp } from '../support/app';
import { look } from '../support/look';

let house: TestApp;
let browser: TestBrowser;
beforeAll(async () => {
  house = await openHouse();
  browser = await openBrowser(house);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});
it('looks', async () => {
  const office = await browser.open();
  await office.enter('office');
  console.log(office.path(), office.status, await office.reads());
  const t = Date.now();
  await look(office);
  console.log(Date.now() - t);
});
