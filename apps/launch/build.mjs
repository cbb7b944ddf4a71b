/** `npm run build`: builds everything again. */
import { ensureBuilt, ensureDependencies, ensureNode } from './prepare.mjs';
import { launch } from './project.mjs';

await launch(async () => {
  ensureNode();
  await ensureDependencies(console.error);
  await ensureBuilt(console.error, { force: true });
  return 0;
});
