import { DataSource, type DataSourceOptions } from 'typeorm';
import { Client, ClientConfig, types } from 'pg';

export interface ConnectionOptions {
  /** `postgres://user:password@host:port/database` of the application login. */
  readonly url: string;
  /** Most connections of this process. Default 10. */
  readonly poolSize?: number;
  /** Longest a statement may run, milliseconds; 0: as long as it takes. Default 30000. */
  readonly statementTimeoutMs?: number;
}

/** How long after its own limit a statement's answer is waited for, milliseconds. */
const SILENCE_MS = 5000;
/** Longest that a connection may take to be made, or to become free, milliseconds. */
const CONNECT_MS = 30_000;

const DATE = 1082;
const BIGINT = 20;

/** Days stay text: a `Date` would move them by the server's zone. Our bigints are counts, far below 2^53. */
const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    if (format !== 'binary' && oid === BIGINT) return Number;
    return types.getTypeParser(oid, format);
  },
};

/**
 * A connection that dies between two statements must not take the process with it: an unheard error event would. Whoever
 * uses the connection next is told.
 */
class SurvivableClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** What every connection of ours is made with. */
export function driverOptions(options: ConnectionOptions) {
  const timeout = options.statementTimeoutMs ?? 30_000;
  return {
    Client: SurvivableClient,
    types: columnTypes,
    statement_timeout: timeout,
    // The server ends a statement that takes too long. These are for a server that has gone without a word.
    query_timeout: timeout === 0 ? 0 : timeout + SILENCE_MS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  };
}

/** Our own data source: sharing the host's would share its role and lift the wall. */
export function dataSourceOf(options: ConnectionOptions, more: Partial<DataSourceOptions> = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    applicationName: 'hailong',
    installExtensions: false,
    extra: driverOptions(options),
    ...more,
  } as DataSourceOptions);
}
