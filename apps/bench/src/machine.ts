import * as os from 'node:os';
import { Calibration } from './calibration';

/** Facts that the server reports. */
export interface ServerFacts {
  readonly version: string;
  /** True when a commit is on disk when acknowledged: fsync, synchronous_commit and full_page_writes are on. */
  readonly durableCommit: boolean;
}

/** Machine of a measurement; figures mean little without it. */
export interface Machine extends Calibration {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgresql: string;
  readonly durableCommit: boolean;
}

export function machine({ version, durableCommit }: ServerFacts, calibration: Calibration): Machine {
  const [processor] = os.cpus();
  return {
    cores: os.availableParallelism(),
    processor: processor?.model.trim() ?? '',
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    postgresql: version,
    durableCommit,
    ...calibration,
  };
}
