export const organisationsPaths = {
  organisations: '/organisations',
  newOrganisation: '/organisations/new',
};
