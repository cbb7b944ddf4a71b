import type { OnApplicationShutdown } from '@nestjs/common';
import { Check } from './checks/check';
import { databaseChecks } from './checks/database-checks';
import { UnsafeDatabaseFault } from './checks/unsafe-database';
import { type ConnectionOptions, respondentTimeoutOf } from './connect/connection';
import { openConnections } from './connect/open-connections';
import { AgencyDb } from './doors/agency-db';
import { ExaminerDb } from './doors/examiner-db';
import { IntakeDb } from './doors/intake-db';
import { IntakeConnections } from './doors/intake-connections';
import { ProvinceDb } from './doors/province-db';
import { PublicDb } from './doors/public-db';
import { ResultsDb } from './doors/results-db';
import type { Connections } from './doors/transaction';
import { DatabaseProbe, ProbeDatabase } from './probe';

/** Pool of the application login behind the doors; the pool itself is never handed out. */
export class Database implements OnApplicationShutdown {
  readonly agency: AgencyDb;
  readonly province: ProvinceDb;
  readonly intake: IntakeDb;
  readonly public: PublicDb;
  readonly results: ResultsDb;
  readonly examiner: ExaminerDb;
  private readonly probing: ProbeDatabase;

  private constructor(
    private readonly connections: Connections,
    private readonly intakeConnections: IntakeConnections,
    respondentMs: number,
  ) {
    this.agency = new AgencyDb(connections);
    this.province = new ProvinceDb(connections);
    this.intake = new IntakeDb(connections, intakeConnections, respondentMs);
    this.public = new PublicDb(connections);
    this.results = new ResultsDb(connections);
    this.examiner = new ExaminerDb(connections);
    this.probing = new ProbeDatabase(connections.dataSource, intakeConnections);
  }

  /** Connects; refuses a database whose walls do not stand, with a sentence that says what to do. */
  static async open(options: ConnectionOptions): Promise<Database> {
    const connections = await openConnections(options);
    const failed = await failedChecks(connections, options);
    if (failed.length === 0)
      return new Database(
        connections,
        new IntakeConnections(options, connections.line),
        respondentTimeoutOf(options),
      );
    await connections.dataSource.destroy();
    throw new UnsafeDatabaseFault(failed);
  }

  /** Results of all checks, for `hailong doctor`. */
  static async examine(options: ConnectionOptions): Promise<readonly Check[]> {
    const connections = await openConnections(options);
    try {
      return await databaseChecks(connections, options);
    } finally {
      await connections.dataSource.destroy();
    }
  }

  /** Asks whether the database answers, and as which role it takes forms. Never throws. */
  probe(withinMs: number): Promise<DatabaseProbe> {
    return this.probing.ask(withinMs);
  }

  async close(): Promise<void> {
    const { dataSource } = this.connections;
    if (!dataSource.isInitialized) return;
    await Promise.all([this.intakeConnections.close(), dataSource.destroy()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

async function failedChecks(connections: Connections, options: ConnectionOptions): Promise<Check[]> {
  try {
    return (await databaseChecks(connections, options)).filter(({ ok, advisory }) => !ok && !advisory);
  } catch (error) {
    await connections.dataSource.destroy();
    throw error;
  }
}
