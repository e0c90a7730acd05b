import type { NewOrganisation } from '#organisations/register-organisation';

/** The organisation that the cast's contact speaks for. Invented. */
export const exampleOrganisation: NewOrganisation = {
  name: '見本県国際交流センター',
  nameKana: 'みほんけんこくさいこうりゅうせんたー',
  kind: 'commissioned',
  prefecture: '13',
  bureau: 'tokyo',
  windowName: '外国人相談窓口',
};
