import path from 'node:path';
import { root } from './project.mjs';

const SLOWEST = 10;
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(9);

/** Lines about the test files that took longest, from jest's JSON. */
export function slowestFiles(testResults) {
  const times = testResults.map(({ name, startTime, endTime }) => ({
    name,
    ms: (endTime ?? 0) - (startTime ?? 0),
  }));
  const slowest = times.sort((one, other) => other.ms - one.ms).slice(0, SLOWEST);
  if (slowest.length === 0) return [];
  return [
    'tệp chạy lâu nhất · slowest files:',
    ...slowest.map(({ name, ms }) => `${seconds(ms)}  ${path.relative(root, name).replaceAll('\\', '/')}`),
  ];
}

/** Lines about the stages; those that ran beside each other took less together. */
export function stageTimes(stages) {
  return ['các bước · stages:', ...stages.map(({ name, ms }) => `${seconds(ms)}  ${name}`)];
}
