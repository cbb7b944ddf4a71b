import { runTool } from './child.mjs';
import { inRoot } from './project.mjs';

const TYPES_KEPT = 'node_modules/.cache/hailong/types.tsbuildinfo';

/**
 * Checks of the sources, in groups that run beside each other, because lint alone uses both processors. Each is a name, the program of a
 * package, and its arguments.
 */
const SIDE_BY_SIDE = [
  [['quy tắc viết mã · lint', 'oxlint/bin/oxlint', '--report-unused-disable-directives', '--deny-warnings']],
  [
    ['định dạng · formatting', 'oxfmt/bin/oxfmt', '--check'],
    [
      'kiểu · types',
      '@typescript/native/bin/tsc',
      // On one thread it takes a fifth less processor time, which lint uses meanwhile.
      ...['--noEmit', '--singleThreaded', '--incremental', '--tsBuildInfoFile', TYPES_KEPT],
    ],
    [
      'chiều phụ thuộc · directions',
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', 'test/rules/dependency-cruiser.cjs', 'apps', 'libs', 'migrations'],
    ],
  ],
];

export const CHECK_COUNT = SIDE_BY_SIDE.flat().length;

/**
 * Runs every check to its end, also when one fails.
 *
 * @param ended hears of each: its name, whether it passed, its milliseconds, and what it printed
 */
export async function runChecks(ended) {
  await Promise.all(
    SIDE_BY_SIDE.map(async (group) => {
      for (const [name, program, ...args] of group) {
        const start = Date.now();
        const said = [];
        const code = await runTool(process.execPath, [inRoot('node_modules', program), ...args], {
          stdio: ['ignore', 'pipe', 'pipe'],
          hear: (part) => said.push(part),
        });
        ended({ name, passed: code === 0, ms: Date.now() - start, said: Buffer.concat(said).toString() });
      }
    }),
  );
}
