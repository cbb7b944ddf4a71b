import type { TurnCosts } from './turn-costs';

/** Limit that keeps a contestant from a higher rate. */
export interface Bound {
  readonly vi: string;
  readonly en: string;
}

const SERVER: Bound = { vi: 'một nhân của máy chủ', en: 'the core of its server' };
const PROCESSOR: Bound = { vi: 'bộ xử lý', en: 'the processors' };
const FLUSH: Bound = { vi: 'ghi xuống đĩa', en: 'the flush to disk' };

/** Share of a core from which a server of one thread has no time left. */
const FULL_CORE = 0.9;
/** Share of all processor time from which the machine has none left. */
const FULL_MACHINE = 0.9;

/**
 * Tells what bounds a contestant: the core of its server, all processors, or when neither is busy, the flush.
 *
 * @param servers server processes, each of one thread
 */
export function boundOf(
  costs: Pick<TurnCosts, 'wallMs' | 'serverMs' | 'busyMs' | 'allMs'>,
  servers: number,
): Bound {
  const { wallMs, serverMs, busyMs, allMs } = costs;
  if (servers > 0 && serverMs / (wallMs * servers) >= FULL_CORE) return SERVER;
  return busyMs / allMs >= FULL_MACHINE ? PROCESSOR : FLUSH;
}
