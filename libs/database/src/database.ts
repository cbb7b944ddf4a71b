import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Check } from './checks/check';
import { databaseChecks } from './checks/database-checks';
import { ConnectionOptions, dataSourceOf } from './connection';
import { AgencyDb } from './doors/agency-db';
import { IntakeDb } from './doors/intake-db';
import { IntakeConnections } from './doors/intake-connections';
import { ProvinceDb } from './doors/province-db';
import { PublicDb } from './doors/public-db';
import { DatabaseProbe, ProbeDatabase } from './probe';

/** Pool of the application login behind the four doors; the pool itself is never handed out. */
export class Database implements OnApplicationShutdown {
  readonly agency: AgencyDb;
  readonly province: ProvinceDb;
  readonly intake: IntakeDb;
  readonly public: PublicDb;
  private readonly probing: ProbeDatabase;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly line: IntakeConnections,
  ) {
    this.agency = new AgencyDb(dataSource);
    this.province = new ProvinceDb(dataSource);
    this.intake = new IntakeDb(dataSource, line);
    this.public = new PublicDb(dataSource);
    this.probing = new ProbeDatabase(dataSource, line);
  }

  /** Connects; refuses a database whose walls do not stand, with a sentence that says what to do. */
  static async open(options: ConnectionOptions): Promise<Database> {
    const dataSource = await connect(options);
    const failed = (await databaseChecks(dataSource)).filter((check) => !check.ok);
    if (failed.length === 0) return new Database(dataSource, new IntakeConnections(options));
    await dataSource.destroy();
    throw new Error(refusalOf(failed));
  }

  /** Results of all checks, for `hailong doctor`. */
  static async examine(options: ConnectionOptions): Promise<readonly Check[]> {
    const dataSource = await connect(options);
    try {
      return await databaseChecks(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  /** Asks whether the database answers, and as which role it takes forms. Never throws. */
  probe(withinMs: number): Promise<DatabaseProbe> {
    return this.probing.ask(withinMs);
  }

  async close(): Promise<void> {
    if (!this.dataSource.isInitialized) return;
    await Promise.all([this.line.close(), this.dataSource.destroy()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

function refusalOf(failed: readonly Check[]): string {
  const [vi, en] = [failed.map((check) => check.vi).join('; '), failed.map((check) => check.en).join('; ')];
  return `Hài Lòng không dùng được cơ sở dữ liệu này: ${vi}\nHài Lòng cannot use this database: ${en}`;
}

async function connect(options: ConnectionOptions): Promise<DataSource> {
  const dataSource = dataSourceOf(options);
  try {
    return await dataSource.initialize();
  } catch (error) {
    const { host, pathname } = new URL(options.url);
    throw new Error(`cannot reach PostgreSQL at ${host}${pathname}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
