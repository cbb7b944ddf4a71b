/** `npm run hailong -- …`: prepares quietly (words on stderr, so that stdout is the command's alone), then runs the command. */
import { runProgram } from './child.mjs';
import { ensureBuilt, ensureDependencies, ensureNode } from './prepare.mjs';
import { launch } from './project.mjs';

await launch(async () => {
  ensureNode();
  await ensureDependencies(console.error);
  await ensureBuilt(console.error);
  const { code } = await runProgram(['dist/apps/cli/src/main.js', ...process.argv.slice(2)]);
  return code;
});
