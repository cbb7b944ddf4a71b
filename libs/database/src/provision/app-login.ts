import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { scramVerifier } from './scram-verifier';

/** Text of the refusal to derive a password from none: it would be known to all. */
const NO_PASSWORD =
  'DATABASE_URL không có mật khẩu nên không suy ra được mật khẩu của hailong_app: hãy đặt APP_DATABASE_URL ' +
  '(DATABASE_URL has no password to derive that of hailong_app from: set APP_DATABASE_URL as well)';

/**
 * URL under which the application logs in, from the administrator's: same server and database, login `hailong_app`,
 * a password derived from the administrator's, so that every process that knows one knows the other and nothing needs
 * to be stored. An installation that separates the two hands the application its own URL instead.
 */
export function appUrlOf(adminUrl: string): string {
  const url = new URL(adminUrl);
  const secret = decodeURIComponent(url.password);
  if (!secret) throw new Error(NO_PASSWORD);
  url.username = 'hailong_app';
  url.password = createHmac('sha256', secret).update('hailong_app').digest('base64url');
  return url.toString();
}

/**
 * Makes that login work: gives it the derived password when it has none. A password that it already has is left
 * alone, because a running application may be using it.
 */
export async function ensureAppLogin(adminUrl: string): Promise<string> {
  const appUrl = appUrlOf(adminUrl);
  if (await opens(appUrl)) return appUrl;
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [PASSWORD_LOCK]);
    if (await opens(appUrl)) return appUrl;
    if (await hasPassword(admin)) throw new Error(OTHER_PASSWORD);
    const verifier = scramVerifier(new URL(appUrl).password);
    await admin.query(`alter role hailong_app login password ${admin.escapeLiteral(verifier)}`);
  } finally {
    await admin.end();
  }
  return appUrl;
}

/** Key of the lock (any constant): one process at a time gives the password. */
const PASSWORD_LOCK = 4_211_002;

const OTHER_PASSWORD =
  'hailong_app đã có mật khẩu khác: hãy đặt APP_DATABASE_URL, hoặc xóa mật khẩu cũ bằng "alter role hailong_app password null" ' +
  '(hailong_app has another password: set APP_DATABASE_URL, or take the old one away with "alter role hailong_app password null")';

/** Tells whether the login has a password. Only a superuser may see that; for other administrators the answer is no. */
async function hasPassword(admin: Client): Promise<boolean> {
  const { rows } = await admin.query<{ readable: boolean }>(
    `select has_table_privilege('pg_authid', 'select') as readable`,
  );
  if (!rows[0]?.readable) return false;
  const found = await admin.query(
    `select from pg_authid where rolname = 'hailong_app' and rolpassword is not null`,
  );
  return found.rowCount === 1;
}

async function opens(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
