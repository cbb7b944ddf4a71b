import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';
import { buildInto } from './compile.mjs';
import { runNpm } from './child.mjs';
import { whileLocked } from './lock.mjs';
import { inRoot, secondsSince, Stop, textOf } from './project.mjs';
import { fingerprintOfSources, looksOfSources } from './sources.mjs';

const NODE_MAJOR = 20;
const NODE_MINOR = 19;
const INSTALL_STAMP = inRoot('node_modules', '.hailong-lock');
const BUILD_STAMP = inRoot('dist', '.hailong-build');
const TICK_MS = 10_000;

/** Stops with a sentence on a Node.js older than `engines` of package.json. */
export function ensureNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NODE_MAJOR || (major === NODE_MAJOR && minor >= NODE_MINOR)) return;
  throw new Stop(
    `Cần Node.js 20.19 trở lên, máy này có ${version}: hãy cài bản mới từ https://nodejs.org rồi chạy lại.\n` +
      `Node.js 20.19 or newer is needed, this is ${version}: install a newer one from https://nodejs.org, then run again.`,
  );
}

/** Installs the packages of package-lock.json when they are missing or differ. Returns whether it did. */
export async function ensureDependencies(say) {
  const wanted = installationWanted();
  if (textOf(INSTALL_STAMP) === wanted) return false;
  return whileLocked(say, async () => {
    if (textOf(INSTALL_STAMP) === wanted) return false;
    const missing = !installedAsLocked();
    if (missing) await install(say);
    fs.writeFileSync(INSTALL_STAMP, wanted);
    return missing;
  });
}

/** Builds dist/ when its sources changed. Returns whether it did. */
export async function ensureBuilt(say, { force = false } = {}) {
  if (!force && isCurrent()) return false;
  return whileLocked(say, async () => {
    if (!force && isCurrent()) return false;
    const looks = looksOfSources();
    const sources = fingerprintOfSources();
    const start = Date.now();
    say('dựng chương trình · building …');
    fs.rmSync(BUILD_STAMP, { force: true });
    await whileTicking(say, start, () => buildInto(inRoot('dist')));
    keepStamp(sources, looks);
    say(`đã dựng xong · built in ${secondsSince(start)}`);
    return true;
  });
}

/**
 * Tells whether the build is of these sources: by their looks, and where these differ, as after a checkout, by their content.
 * The looks are taken before the content is read, so that a change in between shows the next time.
 */
function isCurrent() {
  const [built, seen] = textOf(BUILD_STAMP)?.split('\n') ?? [];
  const looks = looksOfSources();
  if (built !== undefined && looks === seen) return true;
  if (built !== fingerprintOfSources()) return false;
  keepStamp(built, looks);
  return true;
}

/** Keeps the looks for the next time; an account that may not write here reads the content each time. */
function keepStamp(built, looks) {
  try {
    fs.writeFileSync(BUILD_STAMP, `${built}\n${looks}\n`);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
}

/** Lock file and platform: a folder moved to another machine needs other binaries. */
function installationWanted() {
  const lock = fs.readFileSync(inRoot('package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

async function install(say) {
  const start = Date.now();
  say('cài đặt thư viện (một lần, khoảng một phút) · installing packages (once, about a minute) …');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await whileTicking(say, start, () => runNpm(args));
  if (code !== 0) throw new Stop(installFailed(code));
  say(`đã cài xong · installed in ${secondsSince(start)}`);
}

/** Says now and then how long a work has taken so far. */
async function whileTicking(say, start, work) {
  const ticks = setInterval(() => say(`… ${secondsSince(start)}`), TICK_MS);
  try {
    return await work();
  } finally {
    clearInterval(ticks);
  }
}

function installFailed(code) {
  return (
    `npm ci không thành công (mã ${code}), lý do ở ngay trên: hãy kiểm tra mạng, proxy và quyền ghi của ${inRoot()}, rồi chạy lại.\n` +
    `npm ci failed (code ${code}) for the reason above: check the network, the proxy and the permissions of ${inRoot()}, then run again.`
  );
}

/**
 * Tells whether a finished `npm ci` or `npm install` left exactly the packages of the lock file, by npm's own record,
 * which npm writes last. Packages for other platforms are absent.
 */
function installedAsLocked() {
  const record = packagesIn(inRoot('node_modules', '.package-lock.json'));
  const lock = packagesIn(inRoot('package-lock.json'));
  if (!record || !lock || textOf(INSTALL_STAMP)?.includes(`${process.platform}-${process.arch}`) === false)
    return false;
  const same = Object.entries(lock).every(
    ([place, { version, optional }]) =>
      place === '' || (record[place] ? record[place].version === version : optional === true),
  );
  return same && Object.keys(record).every((place) => place in lock);
}

function packagesIn(file) {
  const text = textOf(file);
  return text === undefined ? undefined : JSON.parse(text).packages;
}
