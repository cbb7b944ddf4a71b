import { DatabaseFault, UnsafeDatabaseFault, hasEmbeddedData, keptLogin, provision } from '@hailong/database';
import { Problem, SurveyFault } from '@hailong/kernel';
import { Environment } from './environment';
import { PROBLEMS } from './problems';

/** Tells whether the environment names a server, or has an embedded one already. Makes none. */
export function hasDatabase({ databaseUrl, appDatabaseUrl, home }: Environment): boolean {
  return databaseUrl !== undefined || appDatabaseUrl !== undefined || hasEmbeddedData(home);
}

export interface DatabaseAccess {
  /** URL of the application's login. */
  readonly appUrl: string;
  /** Releases the embedded server; leaves a server of yours alone. */
  release(): Promise<void>;
}

/**
 * Opens the database of the environment. Starts and migrates the embedded one, as the portal does; on a server of yours
 * only `hailong migrate` changes the schema.
 */
export async function reachDatabase(
  environment: Environment,
  log: (line: string) => void,
): Promise<DatabaseAccess> {
  const { databaseUrl, appDatabaseUrl, home } = environment;
  const appUrl = appDatabaseUrl ?? (databaseUrl && keptLogin(home, databaseUrl));
  if (databaseUrl && !appUrl) throw loginUnknown();
  if (appUrl) return { appUrl, release: () => Promise.resolve() };
  const provisioned = await provision({ home, log });
  return { appUrl: provisioned.appUrl, release: () => provisioned.stop() };
}

/** Fault of a server whose application login is not kept in the home: `migrate` was not run, or elsewhere. */
function loginUnknown(): DatabaseFault {
  return new DatabaseFault(
    'chưa biết tài khoản ứng dụng của cơ sở dữ liệu này; hãy đặt APP_DATABASE_URL, hoặc lập tài khoản bằng: npm run hailong -- migrate --show-login',
    'the application login of this database is not known here; set APP_DATABASE_URL, or make the login with: npm run hailong -- migrate --show-login',
  );
}

/**
 * Problems of a database that the module refused to open, each with its remedy.
 *
 * @throws a fault of the server that it cannot be reached, and every other error as it is
 */
export function problemsOf(refusal: unknown): readonly Problem[] {
  if (refusal instanceof UnsafeDatabaseFault)
    return refusal.checks.map((check) => PROBLEMS.DATABASE_UNAVAILABLE.at(check.area, check));
  if (!(refusal instanceof DatabaseFault)) throw refusal;
  throw new SurveyFault(
    'SURVEY_UNAVAILABLE',
    `Không vào được cơ sở dữ liệu: ${refusal.vi}; hãy chạy npm run hailong -- doctor để biết phải làm gì.`,
    `The database cannot be used: ${refusal.en}; run npm run hailong -- doctor to see what to do.`,
  );
}
