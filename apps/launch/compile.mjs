import fs from 'node:fs';
import path from 'node:path';
import { runTool } from './child.mjs';
import { openDoorsLate } from './late-doors.mjs';
import { inRoot, Stop } from './project.mjs';
import { filesBelow } from './sources.mjs';

/** Paths of the data files that programs read at run time. */
const DATA = /^(libs\/[^/]+\/src|apps\/[^/]+\/(src|data)|migrations)\/.*\.(json|csv|sql|html)$/;
const UNFINISHED = '.unfinished-';
/** Imports of a lib, of one of its doors, or of the migrations, in programs and in their types. */
const SHORT_NAME = /((?:\b(?:require|import)\(|\b(?:from|import) ))(["'])@hailong\/([\w-]+)(\/[\w-]+)?\2/g;

/**
 * Compiles apps, libs and migrations and copies their data files. Builds into a folder of its own and moves the result
 * into `dist`, so that an interrupted or failed build leaves the former one intact.
 */
export async function buildInto(dist) {
  fs.mkdirSync(dist, { recursive: true });
  for (const name of fs.readdirSync(dist)) if (name.startsWith(UNFINISHED)) remove(path.join(dist, name));
  const made = path.join(dist, `${UNFINISHED}${process.pid}`);
  fs.mkdirSync(made);
  try {
    await compile(made);
    pointHome(made);
    openDoorsLate(made);
    copyData(made);
    for (const name of fs.readdirSync(made)) replace(path.join(dist, name), path.join(made, name), made);
  } finally {
    remove(made);
  }
}

/** Runs the native compiler. `nest build`, which reads nest-cli.json, compiles the same programs in three times as long, without their data files. */
async function compile(made) {
  const tsc = inRoot('node_modules', '@typescript', 'native', 'bin', 'tsc');
  const args = ['--project', inRoot('apps', 'tsconfig.build.json'), '--outDir', made];
  const code = await runTool(process.execPath, [tsc, ...args], { stdio: ['ignore', 2, 2] });
  if (code === 0) return;
  throw new Stop(
    'Không dựng được chương trình: hãy sửa các lỗi kiểu ở ngay trên, rồi chạy lại.\n' +
      'The build failed: mend the type errors above, then run again.',
  );
}

/** Replaces the short names of libs by paths: only this project knows the names. */
function pointHome(made) {
  for (const entry of fs.readdirSync(made, { recursive: true, withFileTypes: true })) {
    if (!/\.(js|d\.ts)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = fs.readFileSync(file, 'utf8');
    const pointed = text.replace(SHORT_NAME, (_, before, quote, lib, door = '') => {
      const folder = lib === 'migrations' ? 'migrations' : path.join('libs', lib, 'src', door);
      const home = path.relative(entry.parentPath, path.join(made, folder)).replaceAll('\\', '/');
      return `${before}${quote}${home.startsWith('.') ? home : `./${home}`}${quote}`;
    });
    if (pointed !== text) fs.writeFileSync(file, pointed);
  }
}

function copyData(made) {
  for (const file of ['apps', 'libs', 'migrations'].flatMap(filesBelow)) {
    if (!DATA.test(file)) continue;
    fs.mkdirSync(path.join(made, path.dirname(file)), { recursive: true });
    fs.copyFileSync(inRoot(file), path.join(made, file));
  }
}

function replace(target, fresh, made) {
  const former = path.join(made, `former-${path.basename(target)}`);
  if (fs.existsSync(target)) fs.renameSync(target, former);
  fs.renameSync(fresh, target);
}

function remove(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
}
