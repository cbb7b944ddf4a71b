import { Check, Database, appUrlOf, provision } from '@hailong/database';
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
  const appUrl = appDatabaseUrl ?? (databaseUrl && appUrlOf(databaseUrl));
  if (appUrl) return { appUrl, release: () => Promise.resolve() };
  const provisioned = await provision({ home, log });
  return { appUrl: provisioned.appUrl, release: () => provisioned.stop() };
}

/** Problems that prevent work on the database, each with its remedy. */
export async function standingProblems(appUrl: string): Promise<readonly Problem[]> {
  return (await examined(appUrl))
    .filter(({ ok }) => !ok)
    .map((check) => PROBLEMS.DATABASE_UNAVAILABLE.at(check.area, check));
}

async function examined(appUrl: string): Promise<readonly Check[]> {
  try {
    return await Database.examine({ url: appUrl });
  } catch (error) {
    const { message } = error as Error;
    throw new SurveyFault(
      'SURVEY_UNAVAILABLE',
      `Không vào được cơ sở dữ liệu (${message}): hãy chạy npm run hailong -- doctor để biết phải làm gì.`,
      `The database cannot be used (${message}): run npm run hailong -- doctor to see what to do.`,
    );
  }
}
