import { DOOR_ROLES } from '@hailong/migrations';

export { DOOR_ROLES };
export type DoorRole = (typeof DOOR_ROLES)[number];
