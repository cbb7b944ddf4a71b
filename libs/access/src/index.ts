export { Allows, OpenToAll, SurveyController, SurveyPages, SurveyResolver } from './access.decorator';
export { ACCESS_PARTS } from './access.providers';
export { ACTOR_RESOLVER, type ActorResolver, type SurveyActor } from './actor';
export { AGENCY_DIRECTORY, type AgencyDirectory, type DirectoryEntry } from './agency-directory';
export { constantAnswer } from './constant-answer';
export {
  BODY_TOO_LARGE,
  LARGEST_ANONYMOUS_BODY,
  type Middleware,
  limitAnonymousBodies,
} from './anonymous-bodies';
export { KnownCallers } from './known-callers';
export { PUBLIC_METADATA, type PublicMetadata, isOpenToAll } from './open-handlers';
export { PROVINCE_DESKS, ProvinceDesks } from './province-desks';
export { References } from './references';
export { rootFieldsOfModule } from './root-fields';
export { ActingAgency, ActingForAgencies, ActingProvince } from './scopes';
