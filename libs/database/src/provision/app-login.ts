import { randomBytes } from 'node:crypto';
import { loginGround } from '@hailong/migrations';
import type { Client } from 'pg';
import { databaseAddress } from '../connect/database-address';
import { opens } from './derived-login';
import { LoginFacts, readLogin } from './login-facts';
import { foreignRole, passwordUnknown, unusableName } from './login-refusals';
import { scramVerifier } from './scram-verifier';

export interface LoginTerms {
  readonly adminUrl: string;
  /** Address that the operator gave: its password is the operator's matter. */
  readonly appUrl?: string;
  /** Address that an earlier run kept. */
  readonly kept?: string;
  /** Name of the login. Absent: that of the kept address, else `hailong_app`. */
  readonly login?: string;
  /** Gives the login a new password, although an application may be using the old one. */
  readonly reset?: boolean;
}

/** Login that the application gets, and whether this run sets its password. */
export interface AppLogin {
  readonly name: string;
  readonly url: string;
  readonly setsPassword: boolean;
}

const DEFAULT_LOGIN = 'hailong_app';

/**
 * Decides on the application's login; changes nothing. A password is set only for a login that this run makes, for one
 * that has none, and on request: any other may be in use.
 * @throws DatabaseFault that says what to do when the password of the login cannot be known
 */
export async function planLogin(admin: Client, terms: LoginTerms): Promise<AppLogin> {
  const { appUrl, kept } = terms;
  const name = terms.login ?? nameIn(appUrl) ?? nameIn(kept) ?? DEFAULT_LOGIN;
  const facts = await readLogin(admin, plain(name));
  if (appUrl && nameIn(appUrl) === name)
    return { name, url: appUrl, setsPassword: !facts.exists && passwordIn(appUrl) !== '' };
  if (facts.exists && !terms.reset && kept && nameIn(kept) === name && (await opens(kept)))
    return { name, url: kept, setsPassword: false };
  if (mayGetPassword(facts, terms)) return { name, url: randomUrl(terms.adminUrl, name), setsPassword: true };
  throw facts.isOurs ? passwordUnknown(name, databaseIn(terms.adminUrl)) : foreignRole(name);
}

/** Makes the login where there is none, its memberships, and its password where this run sets one. */
export async function makeLogin(admin: Client, { name, url, setsPassword }: AppLogin): Promise<void> {
  for (const statement of loginGround(name)) await admin.query(statement);
  if (!setsPassword) return;
  const verifier = scramVerifier(passwordIn(url));
  await admin.query(`alter role ${name} login password ${admin.escapeLiteral(verifier)}`);
}

function mayGetPassword({ exists, isOurs, hasPassword }: LoginFacts, { reset }: LoginTerms): boolean {
  return !exists || (isOurs && (reset === true || hasPassword === false));
}

function randomUrl(adminUrl: string, name: string): string {
  const url = databaseAddress(adminUrl);
  url.username = name;
  url.password = randomBytes(32).toString('base64url');
  return url.toString();
}

function nameIn(url: string | undefined): string | undefined {
  return url && decodeURIComponent(databaseAddress(url).username);
}

function passwordIn(url: string): string {
  return decodeURIComponent(databaseAddress(url).password);
}

function databaseIn(url: string): string {
  return decodeURIComponent(databaseAddress(url).pathname.slice(1));
}

/** Checks that a name can stand in a statement as it is. */
function plain(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw unusableName(name);
  return name;
}
