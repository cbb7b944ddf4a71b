/** Roles of the doors, each taken on for one transaction. */
export const DOOR_ROLES = [
  'hailong_agency',
  'hailong_province',
  'hailong_intake',
  'hailong_public',
  'hailong_results',
  'hailong_examiner',
] as const;
export type DoorRole = (typeof DOOR_ROLES)[number];
