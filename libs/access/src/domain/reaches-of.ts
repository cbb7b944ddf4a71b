import { REACHES, type Permission, type Reach } from './permission';
import { PERMISSIONS, type PermissionName } from './permissions';
import type { SurveyRole } from './roles';

export function permissionOf(name: PermissionName): Permission {
  return PERMISSIONS[name];
}

/** Finds the reaches of these roles with the permission; empty: they do not have it. */
export function reachesOf(name: PermissionName, roles: readonly SurveyRole[]): ReadonlySet<Reach> {
  const permission = permissionOf(name);
  const others = Object.keys(PERMISSIONS) as PermissionName[];
  const readers = others.filter((other) => permission.apartFrom?.includes(other));
  if (readers.some((reader) => reachesOf(reader, roles).size > 0)) return new Set();
  const reaches = Object.keys(REACHES) as Reach[];
  return new Set(reaches.filter((reach) => permission[reach]?.some((role) => roles.includes(role))));
}
