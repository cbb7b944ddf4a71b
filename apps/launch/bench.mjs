/** `npm run bench -- …`: the benchmarks. */
import { runBuilt } from './run-built.mjs';

await runBuilt('dist/apps/bench/src/main.js');
