export { PERMISSIONS, type PermissionName, reachesOf } from './permissions';
export { SURVEY_ROLES, type SurveyRole, isProvinceRole } from './roles';
