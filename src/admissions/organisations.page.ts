import { codeLists, codeName } from '#curriculum/code-lists';
import { organisationKinds } from '#organisations/organisation.entity';
import { organisationsPaths } from '#organisations/organisations.paths';
import { type OrganisationRow, PAGE_OF_ORGANISATIONS } from '#organisations/organisations.queries';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import { organisationFields } from './organisation.form.js';

/** Bodies with their windows, in the order of their reading. */
export function organisationsPage(rows: readonly OrganisationRow[], afterId: number, language: Language): object {
  const shown = rows.slice(0, PAGE_OF_ORGANISATIONS);
  const last = shown.at(-1);
  return {
    organisations: shown.map((row) => ({
      ...row,
      prefectureName: codeName('prefectures', row.prefecture, language),
      bureauName: codeName('bureaus', row.bureau, language),
    })),
    newHref: organisationsPaths.newOrganisation,
    nextHref: rows.length > shown.length && last ? `${organisationsPaths.organisations}?after=${last.id}` : null,
    firstHref: afterId > 0 ? organisationsPaths.organisations : null,
  };
}

export const organisationFormPage = (
  language: Language,
  typed: Readonly<Record<string, unknown>> = {},
  errors: readonly FieldError[] = [],
): object => ({
  action: organisationsPaths.organisations,
  listHref: organisationsPaths.organisations,
  values: Object.fromEntries(organisationFields.map((name) => [name, String(typed[name] ?? '')])),
  kinds: organisationKinds.map((value) => ({ value, label: null })),
  prefectures: codeLists().prefectures.map(({ code }) => ({
    value: code,
    label: withoutRuby(codeName('prefectures', code, language)),
  })),
  errors: formErrors(organisationFields, 'admissions.organisationFields', errors),
});
