import { runProgram } from './child.mjs';
import { ensureBuilt, ensureDependencies, ensureNode } from './prepare.mjs';
import { launch } from './project.mjs';

/** Prepares quietly (progress on stderr, so that stdout is the program's alone), then runs a built program. */
export function runBuilt(program) {
  return launch(async () => {
    ensureNode();
    await ensureDependencies(console.error);
    await ensureBuilt(console.error);
    const { code } = await runProgram([program, ...process.argv.slice(2)]);
    return code;
  });
}
