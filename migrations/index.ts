import { Walls1795000000001 } from './1795000000001-walls';

export { GROUND } from './ground';

/** In the order they run; a new one is added at the end, by hand. Never edit one that has been released. */
export const MIGRATIONS = [Walls1795000000001] as const;
