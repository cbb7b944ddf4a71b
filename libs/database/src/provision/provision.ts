import type { Client } from 'pg';
import { clientOf } from '../connect/connection';
import { connectionFault } from '../connect/connection-fault';
import { databaseAddress } from '../connect/database-address';
import { DatabaseFault } from '../connect/database-fault';
import { sqlState } from '../doors/transaction';
import type { Supervision } from '../embedded/supervise';
import { migrate } from '../migrate/migrate';
import { AppLogin, makeLogin, planLogin } from './app-login';
import { Note, closeDatabase } from './close-database';
import { ensureDerivedLogin } from './derived-login';
import { startEmbeddedDatabase } from './embedded-database';
import { withoutRoom } from './full-disk';
import { forgetLogin, keepLogin, keptLogin } from './kept-logins';

export interface ProvisionOptions {
  /** URL of a login that may create roles and a schema. Absent: the embedded PostgreSQL. */
  readonly url?: string;
  /** URL that the application logs in with. Absent: the one that an earlier call kept in the home, or a new login. */
  readonly appUrl?: string;
  /**
   * Name of the application's login on a server of yours: each database of a cluster has another. Absent: that of
   * `appUrl`, of the login kept in the home, or `hailong_app`.
   */
  readonly login?: string;
  /** Gives that login a new password, although an application may be using the old one. */
  readonly resetLogin?: boolean;
  /** Makes a schema ours that was restored without owners, rights or policies. Absent: it is refused. */
  readonly adopt?: boolean;
  /** Folder of the embedded server's data, log and password, and of the logins made on other servers. */
  readonly home: string;
  /** Called with one line for each step that takes time. */
  readonly log: (line: string) => void;
  /** Keeps the embedded server alive. Absent: a server that dies stays down. A server of yours is left alone. */
  readonly supervision?: Supervision;
}

/** Database that is up to date and that the application may log in to. */
export interface ProvisionedDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  /** Migrations that ran now. */
  readonly applied: readonly string[];
  /** True when a restored schema was made ours. */
  readonly adopted: boolean;
  /** Tasks that are left to the administrator. */
  readonly notes: readonly Note[];
  /** Stops the embedded server when no other process uses it; leaves any other server alone. */
  stop(): Promise<void>;
}

/** Makes a database that answers: starts the embedded server when needed, migrates, makes the application's login. */
export async function provision(options: ProvisionOptions): Promise<ProvisionedDatabase> {
  return options.url ? provisionServer(options.url, options) : provisionEmbedded(options);
}

async function provisionEmbedded(options: ProvisionOptions): Promise<ProvisionedDatabase> {
  const { appUrl, home, adopt, resetLogin } = options;
  const server = await startEmbeddedDatabase(options).catch((error: unknown) => {
    throw withoutRoom(error, home);
  });
  try {
    const migrated = await migrate(server.adminUrl, { home, adopt });
    const login = appUrl ?? (await ensureDerivedLogin(server.adminUrl, resetLogin));
    return { ...server, ...migrated, appUrl: login, notes: [] };
  } catch (error) {
    await server.stop();
    throw withoutRoom(error, home);
  }
}

/** Key of the lock (any constant): one process at a time decides on the login of a database and makes it. */
const LOGIN_LOCK = 4_211_002;

/** The login is decided on first, so that a refusal comes before anything is changed. */
function provisionServer(adminUrl: string, options: ProvisionOptions): Promise<ProvisionedDatabase> {
  const { home, appUrl, login: name, resetLogin: reset, adopt } = options;
  return asAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOGIN_LOCK]);
    const kept = keptLogin(home, adminUrl);
    const login = await planLogin(admin, { adminUrl, appUrl, login: name, reset, kept });
    const migrated = await whileKept({ home, kept, login, given: appUrl }, async () => {
      const report = await migrate(adminUrl, { adopt });
      await makeLogin(admin, login);
      return report;
    });
    const notes = await closeDatabase(admin, login.name);
    return { adminUrl, appUrl: login.url, ...migrated, notes, stop: () => Promise.resolve() };
  }).catch((error: unknown) => {
    throw withoutRight(error);
  });
}

interface KeptTerms {
  readonly home: string;
  readonly login: AppLogin;
  /** Address that an earlier run kept. */
  readonly kept?: string;
  /** Address that the operator gave, and keeps. */
  readonly given?: string;
}

/**
 * Keeps the address of a login in the home, then does the work that sets its password: a password that cannot be kept must not be
 * in force. When the work fails, the home is as it was.
 */
async function whileKept<T>({ home, login, kept, given }: KeptTerms, work: () => Promise<T>): Promise<T> {
  if (!login.setsPassword || login.url === given) return work();
  keepLogin(home, login.url);
  try {
    return await work();
  } catch (error) {
    if (kept) keepLogin(home, kept);
    else forgetLogin(home, login.url);
    throw error;
  }
}

/** Says which rights the administrator's login needs, where PostgreSQL only says that some are missing. */
function withoutRight(error: unknown): unknown {
  if (error instanceof DatabaseFault || sqlState(error) !== '42501') return error;
  const { message } = error as Error;
  return new DatabaseFault(
    `tài khoản trong DATABASE_URL thiếu quyền (${message}); nó cần được tạo vai trò (CREATEROLE), được cấp các vai trò hailong_* (tài khoản đã tạo chúng, hoặc superuser) và được tạo lược đồ trong cơ sở dữ liệu này (chủ của nó)`,
    `the login in DATABASE_URL lacks a right (${message}); it must be allowed to create roles (CREATEROLE), to grant the roles hailong_* (the login that made them, or a superuser) and to make a schema in this database (its owner)`,
    { cause: error },
  );
}

async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = await connected(url);
  try {
    return await work(admin);
  } finally {
    await admin.end().catch(() => undefined);
  }
}

async function connected(url: string): Promise<Client> {
  const address = databaseAddress(url);
  try {
    const admin = clientOf(url);
    await admin.connect();
    return admin;
  } catch (error) {
    throw connectionFault(address, error);
  }
}
