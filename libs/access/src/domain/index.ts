export { PERMISSIONS, type PermissionName } from './permissions';
export { reachesOf } from './reaches-of';
export { SURVEY_ROLES, type SurveyRole, isProvinceRole } from './roles';
