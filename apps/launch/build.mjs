/** `npm run build`: builds everything again; with --when-changed (`npm pack`) only when sources changed. */
import { ensureBuilt, ensureDependencies, ensureNode } from './prepare.mjs';
import { launch } from './project.mjs';

await launch(async () => {
  ensureNode();
  await ensureDependencies(console.error);
  await ensureBuilt(console.error, { force: !process.argv.includes('--when-changed') });
  return 0;
});
