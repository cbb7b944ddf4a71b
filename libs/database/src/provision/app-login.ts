import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** A password derived from nothing would be one that everybody knows. */
const NO_PASSWORD =
  'DATABASE_URL không có mật khẩu nên không suy ra được mật khẩu của hailong_app: hãy đặt APP_DATABASE_URL ' +
  '(DATABASE_URL has no password to derive that of hailong_app from: set APP_DATABASE_URL as well)';

/**
 * The URL under which the application logs in, from the administrator's: same server and database, login `hailong_app`,
 * a password derived from the administrator's, so that every process that knows one knows the other and nothing needs
 * to be kept. An installation that separates the two hands the application its own URL instead.
 */
export function appUrlOf(adminUrl: string): string {
  const url = new URL(adminUrl);
  const secret = decodeURIComponent(url.password);
  if (!secret) throw new Error(NO_PASSWORD);
  url.username = 'hailong_app';
  url.password = createHmac('sha256', secret).update('hailong_app').digest('base64url');
  return url.toString();
}

/** Makes that login work: sets its password unless it already opens the door. */
export async function ensureAppLogin(adminUrl: string): Promise<string> {
  const appUrl = appUrlOf(adminUrl);
  if (await opens(appUrl)) return appUrl;
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const password = new URL(appUrl).password;
    await admin.query(`alter role hailong_app login password ${admin.escapeLiteral(password)}`);
  } finally {
    await admin.end();
  }
  return appUrl;
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
