/**
 * `npm test`: every check and every test that is not long, to the end also when one fails. `npm run test:long` (--long):
 * the long ones (`*.long.story.ts`). The last line is `N passed, N failed`.
 * With arguments only jest runs, over both tiers, and gets them: `npm test -- libs/kernel`.
 * `npm run contract` (--write-contract) writes the committed contracts as the code makes them today.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CHECK_COUNT, runChecks } from './checks.mjs';
import { runTool } from './child.mjs';
import { ensureDependencies, ensureNode } from './prepare.mjs';
import { inRoot, launch, secondsSince, textOf } from './project.mjs';
import { slowestFiles, stageTimes } from './test-times.mjs';

const QUICK = ['--selectProjects', 'rules', 'stories'];
const LONG = ['--selectProjects', 'long'];
const CONTRACTS = ['--selectProjects', 'stories', '--testPathPatterns', 'test/(contract|migrations)'];
const TESTS = 'kiểm thử · tests';

await launch(async () => {
  const start = Date.now();
  ensureNode();
  await ensureDependencies(console.log);
  const { checked, jest, write } = planOf(process.argv.slice(2));
  const count = { passed: 0, failed: 0, tests: 0 };
  const stages = [];
  const total = checked ? CHECK_COUNT + 1 : 1;
  const ended = ({ name, passed, ms, said }) => {
    stages.push({ name, ms });
    if (said) process.stdout.write(said);
    const outcome = passed ? 'đạt · passed' : 'KHÔNG ĐẠT · FAILED';
    console.log(`[${stages.length}/${total}] ${name}: ${outcome} (${(ms / 1000).toFixed(1)} s)`);
  };
  if (checked)
    await runChecks(({ passed, ...check }) => (countCheck(count, passed), ended({ passed, ...check })));
  const files = await runJest(jest, write, count, ended);
  for (const line of [...slowestFiles(files), ...stageTimes(stages)]) console.log(line);
  console.log(`tổng cộng · in all: ${secondsSince(start)}`);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return count.failed > 0 || count.tests === 0 ? 1 : 0;
});

/** Arguments that come before jest's option with a list are not taken for a part of it. */
function planOf([first, ...others]) {
  if (first === '--write-contract') return { write: true, jest: [...CONTRACTS, ...others] };
  if (first === '--long') return { jest: [...others, ...LONG] };
  if (first !== undefined) return { jest: [first, ...others] };
  return { checked: true, jest: QUICK };
}

function countCheck(count, passed) {
  count[passed ? 'passed' : 'failed'] += 1;
}

/** Answers what jest tells of each test file. */
async function runJest(args, write, count, ended) {
  console.log(`${TESTS} …`);
  const start = Date.now();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hailong-results-'));
  const results = path.join(folder, 'results.json');
  const jest = [inRoot('node_modules/jest/bin/jest.js'), '--config', 'test/jest.config.cjs'];
  const env = write ? { ...process.env, WRITE_CONTRACT: '1' } : process.env;
  const all = [...jest, '--json', '--outputFile', results, ...args];
  try {
    const code = await runTool(process.execPath, all, { stdio: ['inherit', 'ignore', 'inherit'], env });
    const found = JSON.parse(textOf(results) ?? '{}');
    tally(found, code, count);
    ended({ name: TESTS, passed: code === 0, ms: Date.now() - start });
    return found.testResults ?? [];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be run counts as one failed test, and so does a jest that ended badly without one. */
function tally(found, code, count) {
  const failed = (found.numFailedTests ?? 0) + (found.numRuntimeErrorTestSuites ?? 0);
  count.passed += found.numPassedTests ?? 0;
  count.failed += failed === 0 && code !== 0 ? 1 : failed;
  count.tests += found.numTotalTests ?? 0;
}
