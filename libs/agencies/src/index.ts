export { AGENCIES } from './agencies.providers';
export { SurveyTableFormat } from './graphql/agency.input';
export { agencyOf } from './graphql/agency.loaders';
export { SurveyAgency, SurveyAgencyKind, SurveyAgencyLevel, agencyType } from './graphql/agency.type';
export { AGENCY_RELATION } from './persistence/agency-relation';
export { ORGANISATION_STATE } from './persistence/organisation-state';
export { agenciesById } from './persistence/agency-store';
export { ReadOrganisation } from './use-cases/read-organisation.use-case';
export { readTable } from './use-cases/read-table';
