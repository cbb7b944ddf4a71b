/**
 * `npm test`: every check in order, to the end also when one fails; the last line is `N passed, N failed`.
 * With arguments only jest runs and gets them: `npm test -- libs/kernel`.
 * `npm run contract` (--write-contract) writes the committed contracts as the code makes them today.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTool } from './child.mjs';
import { ensureDependencies, ensureNode } from './prepare.mjs';
import { inRoot, launch, secondsSince, textOf } from './project.mjs';

const CHECKS = [
  ['định dạng · formatting', 'prettier/bin/prettier.cjs', '--check', '.'],
  ['quy tắc viết mã · lint', 'eslint/bin/eslint.js', '--config', 'test/rules/eslint.config.mjs', '.'],
  ['kiểu · types', 'typescript/bin/tsc', '--noEmit'],
  [
    'chiều phụ thuộc · directions',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', 'test/rules/dependency-cruiser.cjs', 'apps', 'libs', 'migrations'],
  ],
];
const CONTRACTS = ['--selectProjects', 'stories', '--testPathPatterns', 'test/(contract|migrations)'];

await launch(async () => {
  ensureNode();
  await ensureDependencies(console.log);
  const given = process.argv.slice(2);
  const write = given[0] === '--write-contract';
  const checks = given.length > 0 ? [] : CHECKS;
  const total = checks.length + 1;
  const count = { passed: 0, failed: 0, tests: 0 };
  for (const [index, [name, bin, ...args]] of checks.entries()) {
    const start = announce(index + 1, total, name);
    const code = await runTool(process.execPath, [inRoot('node_modules', bin), ...args]);
    count[code === 0 ? 'passed' : 'failed'] += 1;
    conclude(index + 1, total, name, code === 0, start);
  }
  await runJest(total, write ? [...CONTRACTS, ...given.slice(1)] : given, write, count);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return count.failed > 0 || count.tests === 0 ? 1 : 0;
});

async function runJest(total, args, write, count) {
  const name = 'kiểm thử · tests';
  const start = announce(total, total, name);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-results-'));
  const results = path.join(folder, 'results.json');
  // A story that failed in its set-up may hold a connection; the run must end all the same.
  const jest = [inRoot('node_modules/jest/bin/jest.js'), '--config', 'test/jest.config.cjs', '--forceExit'];
  const env = write ? { ...process.env, WRITE_CONTRACT: '1' } : process.env;
  const all = [...jest, '--json', '--outputFile', results, ...args];
  try {
    const code = await runTool(process.execPath, all, { stdio: ['inherit', 'ignore', 'inherit'], env });
    tally(textOf(results), code, count);
    conclude(total, total, name, code === 0, start);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be run counts as one failed test, and so does a jest that ended badly without one. */
function tally(text, code, count) {
  const found = text ? JSON.parse(text) : {};
  const failed = (found.numFailedTests ?? 0) + (found.numRuntimeErrorTestSuites ?? 0);
  count.passed += found.numPassedTests ?? 0;
  count.failed += failed === 0 && code !== 0 ? 1 : failed;
  count.tests += found.numTotalTests ?? 0;
}

function announce(number, total, name) {
  console.log(`[${number}/${total}] ${name} …`);
  return Date.now();
}

function conclude(number, total, name, passed, start) {
  const outcome = passed ? 'đạt · passed' : 'KHÔNG ĐẠT · FAILED';
  console.log(`[${number}/${total}] ${name}: ${outcome} (${secondsSince(start)})`);
}
