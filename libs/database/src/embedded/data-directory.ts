import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { PreparedHome } from './data-home';
import { executable, Programs } from './platform-binaries';
import { unavailable } from './unavailable';

const run = promisify(execFile);
const UNFINISHED = 'data.unfinished-';

/** Password of the superuser: made once, stored in the home, readable by its owner alone. */
export function keepPassword(place: PreparedHome): string {
  if (fs.existsSync(place.password)) return fs.readFileSync(place.password, 'utf8').trim();
  if (fs.existsSync(place.data)) throw passwordLost(place);
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${place.password}.unfinished`;
  fs.writeFileSync(unfinished, password, { mode: 0o600 });
  // initdb reads it under the account of the server.
  if (place.account) fs.chownSync(unfinished, place.account.uid, place.account.gid);
  fs.renameSync(unfinished, place.password);
  return password;
}

/**
 * Makes the data directory when there is none. It is made beside and renamed when whole, so an interruption leaves
 * nothing that looks like data. `durable: false` (tests) skips flushing it to disk.
 * @throws EmbeddedPostgresFault with the message of initdb, or when the data were written by another major version.
 */
export async function makeDataDirectory(
  place: PreparedHome,
  programs: Programs,
  durable: boolean,
): Promise<void> {
  removeUnfinished(place.home);
  if (fs.existsSync(place.data)) return refuseOtherVersion(place, programs);
  const unfinished = path.join(place.home, `${UNFINISHED}${process.pid}-${randomBytes(4).toString('hex')}`);
  fs.mkdirSync(unfinished, { mode: 0o700 });
  if (place.account) fs.chownSync(unfinished, place.account.uid, place.account.gid);
  try {
    await runInitdb(place, programs, unfinished, durable);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw initdbFailed(place, error as Error & { stderr?: string });
  }
  fs.renameSync(unfinished, place.data);
}

/**
 * Refuses a home whose data are gone, so that no running portal goes on with an empty database.
 * @throws EmbeddedPostgresFault saying what to do
 */
export function mustHaveData({ data }: PreparedHome): void {
  if (fs.existsSync(data)) return;
  throw unavailable(
    `Thư mục dữ liệu ${data} không còn: hãy kiểm tra ổ đĩa và khôi phục từ bản sao lưu, rồi khởi động lại.`,
    `the data folder ${data} is gone: check the disk and restore it from a backup, then start again`,
  );
}

async function runInitdb(
  place: PreparedHome,
  programs: Programs,
  target: string,
  durable: boolean,
): Promise<void> {
  const settings = ['-U', 'postgres', `--pwfile=${place.password}`, '--auth=scram-sha-256', '-E', 'UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = ['-D', target, ...settings, ...locale, ...(durable ? [] : ['--no-sync'])];
  const { uid, gid } = place.account ?? {};
  await run(path.join(programs.native, 'bin', executable('initdb')), args, {
    uid,
    gid,
    cwd: place.home,
    windowsHide: true,
  });
}

/** Removes unfinished data directories, except that of an initdb that is still writing after its parent was killed. */
function removeUnfinished(home: string): void {
  for (const name of fs.readdirSync(home).filter((entry) => entry.startsWith(UNFINISHED))) {
    try {
      fs.rmSync(path.join(home, name), { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

function refuseOtherVersion(place: PreparedHome, programs: Programs): void {
  const written = fs.readFileSync(path.join(place.data, 'PG_VERSION'), 'utf8').trim();
  const shipped = programs.version.split('.')[0];
  if (shipped === written) return;
  throw unavailable(
    `Dữ liệu trong ${place.data} do PostgreSQL ${written} ghi, còn bản kèm theo là ${shipped}: hãy sao lưu bằng phiên bản cũ của phần mềm (npm run hailong -- backup TỆP), đặt HAILONG_HOME là thư mục mới, rồi khôi phục bằng phiên bản này (npm run hailong -- restore TỆP).`,
    `the data in ${place.data} were written by PostgreSQL ${written}, the shipped one is ${shipped}: back them up with the older version of this software (npm run hailong -- backup FILE), set HAILONG_HOME to a new folder, and restore with this version (npm run hailong -- restore FILE)`,
  );
}

function passwordLost(place: PreparedHome) {
  return unavailable(
    `Có dữ liệu ${place.data} nhưng thiếu tệp mật khẩu ${place.password}: hãy khôi phục tệp đó từ bản sao lưu, hoặc chuyển cả thư mục ${place.home} đi nơi khác để bắt đầu lại từ đầu.`,
    `there are data in ${place.data} but the password file ${place.password} is missing: restore it from a backup, or move the folder ${place.home} away to begin anew`,
  );
}

function initdbFailed(place: PreparedHome, error: Error & { stderr?: string }) {
  const reason = (error.stderr ?? '').trim() || error.message;
  return unavailable(
    `Không tạo được cơ sở dữ liệu trong ${place.home}: ${reason}. Hãy kiểm tra dung lượng và quyền của thư mục, hoặc đặt HAILONG_HOME là một thư mục trên đĩa của máy này.`,
    `the database could not be created in ${place.home}: ${reason}. Check the folder's space and permissions, or set HAILONG_HOME to a folder on a local disk`,
  );
}
