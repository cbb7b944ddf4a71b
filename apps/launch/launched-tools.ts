/** Stand-ins for the tools that the launchers run, as the text of their programs. */

/** TypeScript and JavaScript at once: the stand-in for the compiler copies it. */
export const CLI = `
const given = process.argv.slice(2);
if (given[0] === 'stay') {
  setInterval(() => undefined, 1000);
  const stop = (signal) => {
    console.log(signal);
    setTimeout(() => process.exit(5), 200);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
}
process.exitCode = Number(given[2] ?? 0);
console.log(JSON.stringify(given));
`;

export const BENCH = `console.log('measured', ...process.argv.slice(2));`;

export const TSC = `
const fs = require('node:fs');
const path = require('node:path');
const out = process.argv.at(-1);
for (const folder of ['apps/cli/src', 'apps/bench/src']) {
  const source = fs.readFileSync(path.join(folder, 'main.ts'), 'utf8');
  fs.mkdirSync(path.join(out, folder), { recursive: true });
  fs.writeFileSync(path.join(out, folder, 'main.js'), source);
  if (source === 'BROKEN') process.exitCode = 1;
}
`;

export const NPM = `
const fs = require('node:fs');
const path = require('node:path');
if (fs.existsSync(path.join(__dirname, 'fail'))) process.exit(1);
fs.appendFileSync(path.join(__dirname, 'log'), '.');
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules/@typescript/native/bin', { recursive: true });
fs.writeFileSync('node_modules/@typescript/native/bin/tsc', ${JSON.stringify(TSC)});
fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

/** Leaves the manifest that it was given to pack. */
export const NPM_PACK = `
require('node:fs').copyFileSync(process.argv[3] + '/package.json', 'packed.json');
`;

/** Eleven files, of which the nth took n seconds; what it was given lies in the project. */
export const JEST = `
const fs = require('node:fs');
const fileOf = (seconds) => ({ name: process.cwd() + '/f' + seconds, startTime: 0, endTime: 1000 * seconds });
const testResults = Array.from({ length: 11 }, (_, at) => fileOf(at + 1));
const counts = { numPassedTests: 7, numFailedTests: 2, numRuntimeErrorTestSuites: 1, numTotalTests: 9 };
fs.writeFileSync('given.json', JSON.stringify(process.argv.slice(2)));
fs.writeFileSync(process.argv[process.argv.indexOf('--outputFile') + 1], JSON.stringify({ ...counts, testResults }));
process.exit(1);
`;

/** Tools of the checks, each with the exit code of its stand-in: one fails. */
export const TOOLS = [
  ['oxfmt/bin/oxfmt', 0],
  ['oxlint/bin/oxlint', 1],
  ['@typescript/native/bin/tsc', 0],
  ['dependency-cruiser/bin/dependency-cruise.mjs', 0],
] as const;

/** Manifest of the project, but for its optional dependencies. */
export const MANIFEST = {
  ...{ name: 'x', version: '1.0.0', private: true, files: ['dist/apps/cli'] },
  dependencies: { used: '1.0.0', unused: '1.0.0', '@types/used': '1.0.0' },
  ...{ peerDependencies: { peer: '*' }, devDependencies: { tool: '1.0.0' } },
};
