/** `npm run build`: builds again whatever is there; with --when-changed (`npm pack`) only what is not there yet. */
import { ensureBuilt, ensureDependencies, ensureNode } from './prepare.mjs';
import { launch } from './project.mjs';

await launch(async () => {
  ensureNode();
  await ensureDependencies(console.error);
  await ensureBuilt(console.error, { force: !process.argv.includes('--when-changed') });
  return 0;
});
