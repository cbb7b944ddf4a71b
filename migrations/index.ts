import { Walls1795000000001 } from './1795000000001-walls';
import { Sampling1795000000002 } from './1795000000002-sampling';

export { GROUND } from './ground';

/** In the order they run; a new one is added at the end, by hand. Never edit one that has been released. */
export const MIGRATIONS = [Walls1795000000001, Sampling1795000000002] as const;
