export { ACCESS, type Access, OPEN } from './access';
export { Allows, OpenToAll, SurveyResolver } from './access.decorator';
export { ACCESS_PARTS } from './access.providers';
export { ACTOR_RESOLVER, type ActorResolver, type SurveyActor } from './actor';
export { AGENCY_DIRECTORY, type AgencyDirectory, type DirectoryEntry } from './agency-directory';
export { type PermissionName, PERMISSIONS, reachesOf } from './permissions';
export { PROVINCE_DESKS } from './province-desks';
export { SURVEY_ROLES, type SurveyRole, isProvinceRole } from './roles';
export { ActingAgency, ActingForAgencies, ActingProvince } from './scopes';
