import { DataSource, type DataSourceOptions } from 'typeorm';
import { Client, ClientConfig, types } from 'pg';

/** Moment at which role and limits are set: in the start packet of a connection, or in each of its transactions. */
export type SettingsAt = 'start' | 'transaction';

export interface ConnectionOptions {
  /** `postgres://user:password@host:port/database` of the application login. */
  readonly url: string;
  /** Most connections of this process. Default 10. */
  readonly poolSize?: number;
  /** Longest a statement may run, milliseconds; 0: as long as it takes. Default 30000. */
  readonly statementTimeoutMs?: number;
  /** Longest that a respondent waits for the database, milliseconds; 0: as long as it takes. Default 5000. */
  readonly respondentTimeoutMs?: number;
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
export class SurvivableClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** A client of its own, outside any pool; gives up after a while where a server takes the connection and stays silent. */
export function clientOf(url: string): Client {
  return new SurvivableClient({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
}

/** Limit of a statement on the server, milliseconds; 0: none. */
export function statementTimeoutOf({ statementTimeoutMs = 30_000 }: ConnectionOptions): number {
  return statementTimeoutMs;
}

/** Longest that a respondent waits for the database, milliseconds; 0: no limit. */
export function respondentTimeoutOf({ respondentTimeoutMs = 5000 }: ConnectionOptions): number {
  return respondentTimeoutMs;
}

/**
 * Options of the driver for every connection of this module.
 * @param settings where the limit of a statement is set: in the start packet, or later by each transaction
 */
export function driverOptions(options: ConnectionOptions, settings: SettingsAt = 'start') {
  const timeout = statementTimeoutOf(options);
  return {
    Client: SurvivableClient,
    types: columnTypes,
    statement_timeout: settings === 'start' ? timeout : 0,
    // The server ends a statement that takes too long; this limit is for a server that no longer answers.
    query_timeout: timeout === 0 ? 0 : timeout + SILENCE_MS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  };
}

/** Data source of this module: to share the host's would share its role and lift the wall. */
export function dataSourceOf(
  options: ConnectionOptions,
  more: Partial<DataSourceOptions> = {},
  settings: SettingsAt = 'start',
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    applicationName: 'hailong',
    installExtensions: false,
    extra: driverOptions(options, settings),
    ...more,
  } as DataSourceOptions);
}

/** Start packet with settings of ours beside those that the address has in `options`, which would replace them. */
export function startPacketOf(url: string, settings: string): { connectionString: string; options: string } {
  const address = new URL(url);
  const theirs = address.searchParams.get('options');
  address.searchParams.delete('options');
  return { connectionString: address.toString(), options: theirs ? `${theirs} ${settings}` : settings };
}
