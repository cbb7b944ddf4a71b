import fs from 'node:fs';
import path from 'node:path';
import { runTool } from './child.mjs';
import { openDoorsLate } from './late-doors.mjs';
import { inRoot, Stop } from './project.mjs';
import { filesBelow } from './sources.mjs';

/** Paths of the data files that programs read at run time. */
const DATA = /^(libs\/[^/]+\/src|apps\/[^/]+\/(src|data)|migrations)\/.*\.(json|csv|sql|html)$/;
const UNFINISHED = '.unfinished-';

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

async function compile(made) {
  const config = path.join(made, 'tsconfig.json');
  const base = path.relative(made, inRoot('apps', 'tsconfig.build.json')).replaceAll('\\', '/');
  fs.writeFileSync(config, JSON.stringify({ extends: base, compilerOptions: { outDir: '.' } }));
  const nest = inRoot('node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const place = path.relative(inRoot(), config);
  const code = await runTool(process.execPath, [nest, 'build', 'portal', '--path', place], {
    stdio: ['ignore', 2, 2],
  });
  fs.rmSync(config, { force: true });
  if (code === 0) return;
  throw new Stop(
    'Không dựng được chương trình: hãy sửa các lỗi kiểu ở ngay trên, rồi chạy lại.\n' +
      'The build failed: mend the type errors above, then run again.',
  );
}

/** Replaces the short names of libs in inferred types by paths: only this project knows the names. */
function pointHome(made) {
  for (const entry of fs.readdirSync(made, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.d.ts')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = fs.readFileSync(file, 'utf8');
    const pointed = text.replace(/import\("@hailong\/([\w-]+)(\/[\w-]+)?"\)/g, (_, lib, door = '') => {
      const home = path.relative(entry.parentPath, path.join(made, 'libs', lib, 'src', door));
      return `import("${home.replaceAll('\\', '/')}")`;
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
