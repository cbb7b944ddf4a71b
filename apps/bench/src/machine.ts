import * as os from 'node:os';

/** What the server says of itself. */
export interface ServerFacts {
  readonly version: string;
  /** Acknowledged means on disk: fsync, synchronous_commit and full_page_writes are all on. */
  readonly durableCommit: boolean;
}

/** Where figures were measured; they mean little without it. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgresql: string;
  readonly durableCommit: boolean;
}

export function machine({ version, durableCommit }: ServerFacts): Machine {
  const [processor] = os.cpus();
  return {
    cores: os.availableParallelism(),
    processor: processor?.model.trim() ?? '',
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    postgresql: version,
    durableCommit,
  };
}
