export { ForAgencies, ForAgency, ForProvince, OpenToAll, SurveyResolver } from './access.decorator';
export { ACCESS_PARTS } from './access.providers';
export { ACTOR_RESOLVER, type ActorResolver, SURVEY_ROLES, type SurveyActor, type SurveyRole } from './actor';
export { AGENCY_DIRECTORY } from './agency-directory';
export { ActingAgency, ActingForAgencies, ActingProvince } from './scopes';
export { WRITERS } from './writers';
