import { createHmac } from 'node:crypto';
import { loginGround } from '@hailong/migrations';
import { clientOf } from '../connect/connection';
import { sqlState } from '../doors/transaction';
import { readLogin } from './login-facts';
import { passwordUnknown } from './login-refusals';
import { scramVerifier } from './scram-verifier';

const LOGIN = 'hailong_app';
/** Key of the lock (any constant): one process at a time gives the password. */
const PASSWORD_LOCK = 4_211_002;

/**
 * Address under which the application logs in to the embedded server: its password is derived from the superuser's, which
 * the home keeps, so that every process that knows the home knows both. For no other server: there a reader of the
 * application's password could try passwords of the administrator.
 */
export function derivedUrlOf(adminUrl: string): string {
  const url = new URL(adminUrl);
  const secret = decodeURIComponent(url.password);
  if (!secret) throw new Error('the superuser of the embedded server has no password to derive one from');
  url.username = LOGIN;
  url.password = createHmac('sha256', secret).update(LOGIN).digest('base64url');
  return url.toString();
}

/**
 * Makes that login work, and returns its address.
 *
 * @param reset gives it this password although another one was set, which an application may be using
 */
export async function ensureDerivedLogin(adminUrl: string, reset = false): Promise<string> {
  const appUrl = derivedUrlOf(adminUrl);
  if (await opens(appUrl)) return appUrl;
  const admin = clientOf(adminUrl);
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [PASSWORD_LOCK]);
    if (await opens(appUrl)) return appUrl;
    if (!reset && (await readLogin(admin, LOGIN)).hasPassword)
      throw passwordUnknown(LOGIN, admin.database ?? '');
    for (const statement of loginGround(LOGIN)) await admin.query(statement);
    const verifier = scramVerifier(new URL(appUrl).password);
    await admin.query(`alter role ${LOGIN} login password ${admin.escapeLiteral(verifier)}`);
  } finally {
    await admin.end();
  }
  return appUrl;
}

/** SQLSTATEs that a server raises after it has accepted the password: no such database, no right to enter it. */
const PASSWORD_ACCEPTED: readonly (string | undefined)[] = ['3D000', '42501'];
/** SQLSTATEs of a login that is not there, may not log in, or has another password. */
const NOT_LET_IN: readonly (string | undefined)[] = ['28000', '28P01'];

/**
 * Tells whether a server knows the login and the password of an address.
 *
 * @throws any other fault of the connection, such as a server that is away or full: it says nothing of the password
 */
export async function opens(url: string): Promise<boolean> {
  const client = clientOf(url);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const state = sqlState(error);
    if (PASSWORD_ACCEPTED.includes(state)) return true;
    if (NOT_LET_IN.includes(state)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
