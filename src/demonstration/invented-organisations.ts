import { codeLists } from '#curriculum/code-lists';
import type { OrganisationKind } from '#organisations/organisation.entity';
import type { NewOrganisation } from '#organisations/register-organisation';

/** Which prefectures have how many of the about forty invented organisations (the example organisation is in 13). */
const places: readonly [string, readonly OrganisationKind[]][] = [
  ['01', ['prefecture', 'designated_city']],
  ['04', ['commissioned']],
  ['07', ['prefecture']],
  ['08', ['commissioned']],
  ['10', ['municipality', 'commissioned']],
  ['11', ['prefecture', 'municipality']],
  ['12', ['designated_city', 'municipality']],
  ['13', ['municipality', 'commissioned']],
  ['14', ['designated_city', 'commissioned']],
  ['15', ['prefecture']],
  ['17', ['commissioned']],
  ['20', ['prefecture']],
  ['21', ['municipality']],
  ['22', ['designated_city', 'municipality']],
  ['23', ['prefecture', 'designated_city', 'municipality']],
  ['24', ['commissioned']],
  ['25', ['commissioned']],
  ['26', ['designated_city']],
  ['27', ['prefecture', 'designated_city', 'municipality']],
  ['28', ['commissioned', 'designated_city']],
  ['33', ['prefecture']],
  ['34', ['designated_city']],
  ['37', ['commissioned']],
  ['38', ['prefecture']],
  ['40', ['prefecture', 'designated_city']],
  ['43', ['municipality']],
  ['46', ['commissioned']],
  ['47', ['prefecture']],
];
const names: Record<OrganisationKind, [string, string]> = {
  state: ['見本センター', 'みほんせんたー'],
  prefecture: ['見本国際課', 'みほんこくさいか'],
  designated_city: ['例示市国際交流部', 'れいじしこくさいこうりゅうぶ'],
  municipality: ['架空市多文化共生課', 'かくうしたぶんかきょうせいか'],
  commissioned: ['見本国際交流協会', 'みほんこくさいこうりゅうきょうかい'],
};

/** About forty bodies over twenty-eight prefectures. The names are invented; the prefectures are real so that maps can be drawn. */
export function inventedOrganisations(): NewOrganisation[] {
  const prefectures = codeLists().prefectures;
  return places.flatMap(([code, kinds]) => {
    const prefecture = prefectures.find((one) => one.code === code);
    if (!prefecture) throw new Error(`No prefecture ${code}`);
    return kinds.map((kind) => {
      const [name, kana] = names[kind];
      return {
        name: `${prefecture.name.ja}${name}`,
        nameKana: `${prefecture.kana}${kana}`,
        kind,
        prefecture: code,
        bureau: prefecture.bureau ?? '',
        windowName: '外国人相談窓口',
      };
    });
  });
}
