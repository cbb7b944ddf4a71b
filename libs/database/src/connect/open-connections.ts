import type { DataSource } from 'typeorm';
import { Line } from '../doors/line';
import type { Connections } from '../doors/transaction';
import { ConnectionOptions, SettingsAt, dataSourceOf, driverOptions, statementTimeoutOf } from './connection';
import { connectionFault, isRefusedStart } from './connection-fault';
import { databaseAddress } from './database-address';

/**
 * Opens the pool of the application's login, without the settings of the start packet where a pooler refuses them.
 * @throws DatabaseFault that says why and what to do, never a secret
 */
export async function openConnections(options: ConnectionOptions): Promise<Connections> {
  const url = databaseAddress(options.url);
  const line = new Line(statementTimeoutOf(options));
  try {
    return { line, dataSource: await opened(options, 'start') };
  } catch (error) {
    if (!isRefusedStart(error)) throw connectionFault(url, error);
  }
  line.setByTransaction({ keepsStatements: false });
  try {
    return { line, dataSource: await opened(options, 'transaction') };
  } catch (error) {
    throw connectionFault(url, error);
  }
}

async function opened(options: ConnectionOptions, settings: SettingsAt): Promise<DataSource> {
  // Transactions send their opening and their first statement together.
  const extra = { ...driverOptions(options, settings), pipeline: true };
  return dataSourceOf(options, { extra }, settings).initialize();
}
