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

/** Time that an answer is waited for beyond the statement's own limit, milliseconds. */
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
 * Client that survives the loss of its connection between two statements, whose unheard error event would end the
 * process. The next statement on the connection fails instead.
 */
class SurvivableClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Options of the driver for every connection of this module. */
export function driverOptions(options: ConnectionOptions) {
  const timeout = options.statementTimeoutMs ?? 30_000;
  return {
    Client: SurvivableClient,
    types: columnTypes,
    statement_timeout: timeout,
    // The server ends a statement that takes too long; this limit is for a server that no longer answers.
    query_timeout: timeout === 0 ? 0 : timeout + SILENCE_MS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  };
}

/** Data source of this module: to share the host's would share its role and lift the wall. */
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
