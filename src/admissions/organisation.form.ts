import { codeLists } from '#curriculum/code-lists';
import { type OrganisationKind, organisationKinds } from '#organisations/organisation.entity';
import type { NewOrganisation } from '#organisations/register-organisation';
import { OneOf, RequiredText } from '#platform/forms/rules';

export class OrganisationForm {
  @RequiredText(120) name: string;
  @RequiredText(120) nameKana: string;
  @OneOf(organisationKinds) kind: OrganisationKind;
  @OneOf(codeLists().prefectures.map(({ code }) => code)) prefecture: string;
  @RequiredText(120) windowName: string;
}

export const organisationFields = ['name', 'nameKana', 'kind', 'prefecture', 'windowName'] as const;

/** The body with the regional bureau that is in charge of its prefecture. */
export function organisationOf({ name, nameKana, kind, prefecture, windowName }: OrganisationForm): NewOrganisation {
  const bureau = codeLists().prefectures.find(({ code }) => code === prefecture)?.bureau ?? '';
  return { name, nameKana, kind, prefecture, windowName, bureau };
}
