import { DataSource, type DataSourceOptions } from 'typeorm';
import { Client, ClientConfig, types } from 'pg';

export interface ConnectionOptions {
  /** `postgres://user:password@host:port/database` of the application login. */
  readonly url: string;
  /** Most connections of this process. Default 10. */
  readonly poolSize?: number;
  /** Longest a statement may run, milliseconds. Default 30000. */
  readonly statementTimeoutMs?: number;
}

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
  return {
    Client: SurvivableClient,
    types: columnTypes,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
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
