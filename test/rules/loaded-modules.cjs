/**
 * Lists the modules that files load, each group into an emptied process: groups of paths as JSON in, groups of loaded
 * paths as JSON out. `node --require test/kit/run-typescript.cjs test/rules/loaded-modules.cjs
 * '[["libs/quotas/src/domain/index.ts"]]'`
 */
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
/** Compiler that a process loads for a program that no earlier one has kept. */
const COMPILER = /node_modules\/@swc\//;
const groups = JSON.parse(process.argv[2]).map((files) => {
  for (const known of Object.keys(require.cache)) delete require.cache[known];
  for (const file of files) require(path.join(root, file));
  const loaded = Object.keys(require.cache).filter((each) => !COMPILER.test(each));
  return loaded.map((each) => path.relative(root, each));
});
process.stdout.write(JSON.stringify(groups));
