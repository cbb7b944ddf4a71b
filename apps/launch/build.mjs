/** `npm run build`: builds again whatever is there. */
import { ensureBuilt, ensureDependencies, ensureNode } from './prepare.mjs';
import { launch } from './project.mjs';

await launch(async () => {
  ensureNode();
  await ensureDependencies(console.error);
  await ensureBuilt(console.error, { force: true });
  return 0;
});
