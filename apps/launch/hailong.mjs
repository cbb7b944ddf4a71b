/** `npm run hailong -- …`: the operators' command line. */
import { runBuilt } from './run-built.mjs';

await runBuilt('dist/apps/cli/src/main.js');
