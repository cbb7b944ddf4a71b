import { Check, Database, DatabaseFault, keptLogin, provision } from '@hailong/database';
import { Problem, SurveyFault } from '@hailong/kernel';
import { Environment } from './environment';
import { PROBLEMS } from './problems';

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

/** Problems that prevent work on the database, each with its remedy. */
export async function standingProblems(appUrl: string): Promise<readonly Problem[]> {
  return (await examined(appUrl))
    .filter(({ ok, advisory }) => !ok && !advisory)
    .map((check) => PROBLEMS.DATABASE_UNAVAILABLE.at(check.area, check));
}

async function examined(appUrl: string): Promise<readonly Check[]> {
  try {
    return await Database.examine({ url: appUrl });
  } catch (error) {
    const { vi, en, message } = error as DatabaseFault;
    throw new SurveyFault(
      'SURVEY_UNAVAILABLE',
      `Không vào được cơ sở dữ liệu: ${vi ?? message}; hãy chạy npm run hailong -- doctor để biết phải làm gì.`,
      `The database cannot be used: ${en ?? message}; run npm run hailong -- doctor to see what to do.`,
    );
  }
}
