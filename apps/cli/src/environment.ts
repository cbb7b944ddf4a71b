import { existsSync } from 'node:fs';
import { deliveryFromVariables, lettersFromVariables } from '@hailong/module';
import * as os from 'node:os';
import * as path from 'node:path';
import { DatabaseFault, dataHome, databaseAddress } from '@hailong/database';
import { DeliveryOptions } from '@hailong/invitations';
import { restDaysFromVariables } from '@hailong/invitations/domain';
import {
  DEMONSTRATION_DESKS,
  MarkedDatabase,
  demonstrationMark,
} from '../../demonstration/src/demonstration-mark';
import { LetterOptions } from '@hailong/letters';
import { WrongArgument } from './output/wrong-argument';

export type Variables = Readonly<Record<string, string | undefined>>;

/** Settings of the command line from its environment, each with its default. */
export interface Environment {
  /** DATABASE_URL: a login that may create roles and a schema. Default: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  /** APP_DATABASE_URL: the login of the running application. Default: the one that `migrate` kept in the home. */
  readonly appDatabaseUrl?: string;
  /** HAILONG_TOKEN_SECRET: signs login tokens of the reference portal. Default: the one that the portal kept in the home. */
  readonly tokenSecret?: string;
  /** HAILONG_PROVINCE_DESKS: agencies that work for the whole province. Default: the root of the tree; the demonstration's own. */
  readonly provinceDesks?: readonly string[];
  /** HAILONG_HOME: data, log and password of the embedded server. Default: .hailong in the project. */
  readonly home: string;
  /** HAILONG_SECRET_KEY: encrypts contacts and invitations. Default: the one kept in the home. */
  readonly secretKey?: string;
  /** HAILONG_BACKUP_PASSPHRASE_FILE: file with the passphrase of backups. Default: none. */
  readonly backupPassphraseFile?: string;
  /** HAILONG_BACKUP_PASSPHRASE: the passphrase of backups as it is. Default: none. */
  readonly backupPassphrase?: string;
  /**
   * HAILONG_ANSWER_PAGE: page where invited people answer; target of links and QR codes. Default: none, invitations are
   * refused.
   */
  readonly answerPage?: string;
  /** HAILONG_REST_DAYS: days for which an agency asks no person again. Default: 90. */
  readonly restDays?: number;
  /** HAILONG_SMTP_URL, HAILONG_MAIL_FROM, HAILONG_WEBHOOK_URL, …: ways of sending messages. Default: none. */
  readonly delivery?: DeliveryOptions;
  /** HAILONG_LETTERS_URL, HAILONG_LETTERS_SECRET: receiver of letters, such as the PAKN system. Default: none. */
  readonly letters?: LetterOptions;
  /** HAILONG_ORIGINALS_DAYS: days for which originals of masked texts are kept, the same as the portal's. Default: 90. */
  readonly originalsDays?: number;
  /** HAILONG_FINAL_AFTER_DAYS: days from its close after which a round becomes final by itself, the same as the portal's. Default: 30. */
  readonly finalAfterDays?: number;
  /**
   * Base folder of file names. INIT_CWD, which npm sets to the folder it was called in; default: the working folder.
   */
  readonly folder: string;
  /** Operator named in the audit trail: `cli:` and the account of the operating system. */
  readonly operator: string;
}

export function readEnvironment(variables: Variables): Environment {
  const databaseUrl = addressIn('DATABASE_URL', variables);
  const home = dataHome({ environment: variables });
  return {
    databaseUrl,
    appDatabaseUrl: addressIn('APP_DATABASE_URL', variables),
    home,
    tokenSecret: variables.HAILONG_TOKEN_SECRET || undefined,
    provinceDesks: desksIn(variables, { home, databaseUrl }),
    secretKey: variables.HAILONG_SECRET_KEY || undefined,
    backupPassphraseFile: variables.HAILONG_BACKUP_PASSPHRASE_FILE || undefined,
    backupPassphrase: variables.HAILONG_BACKUP_PASSPHRASE || undefined,
    answerPage: pageAddress('HAILONG_ANSWER_PAGE', variables),
    restDays: restDaysFromVariables(variables),
    delivery: deliveryFromVariables(variables),
    letters: lettersFromVariables(variables),
    originalsDays: daysIn('HAILONG_ORIGINALS_DAYS', variables),
    finalAfterDays: daysIn('HAILONG_FINAL_AFTER_DAYS', variables),
    folder: path.resolve(variables.INIT_CWD || process.cwd()),
    operator: `cli:${account()}`,
  };
}

/** The desks that the portal of the same environment has; undefined: the root of the tree. */
function desksIn(variables: Variables, database: MarkedDatabase): readonly string[] | undefined {
  const named = (variables.HAILONG_PROVINCE_DESKS ?? '').split(',').flatMap((each) => each.trim() || []);
  if (named.length > 0) return named;
  const demonstrated = variables.HAILONG_DEMONSTRATION !== 'off' && existsSync(demonstrationMark(database));
  return demonstrated ? DEMONSTRATION_DESKS : undefined;
}

function addressIn(name: string, variables: Variables): string | undefined {
  const text = variables[name];
  if (!text) return undefined;
  try {
    databaseAddress(text);
    return text;
  } catch (error) {
    const { vi, en } = error as DatabaseFault;
    throw new WrongArgument(`${name}: ${vi}.`, `${name}: ${en}.`);
  }
}

function pageAddress(name: string, variables: Variables): string | undefined {
  const text = variables[name];
  if (!text) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new WrongArgument(
    `${name} không phải địa chỉ của một trang: viết cả địa chỉ, dạng https://khaosat.tinh.gov.vn/tra-loi.`,
    `${name} is no address of a page: write all of it, https://survey.province.gov.vn/answer.`,
  );
}

function daysIn(name: string, variables: Variables): number | undefined {
  const text = variables[name];
  if (!text) return undefined;
  if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= 3650) return Number(text);
  throw new WrongArgument(
    `${name} không phải số ngày: ghi một số từ 1 đến 3650.`,
    `${name} is no number of days: write one from 1 to 3650.`,
  );
}

/** Name of the account of the operating system; its number where it has no name (some containers). */
function account(): string {
  try {
    return os.userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
