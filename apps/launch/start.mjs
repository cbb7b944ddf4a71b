/** `npm start`: installs and builds the missing parts, then runs the portal until Ctrl-C. */
import { runProgram } from './child.mjs';
import { ensureBuilt, ensureDependencies, ensureNode } from './prepare.mjs';
import { launch } from './project.mjs';

const step = (number) => (line) => console.log(`[${number}/3] ${line}`);

await launch(async () => {
  ensureNode();
  if (!(await ensureDependencies(step(1)))) step(1)('thư viện đã đủ · packages are in place');
  if (!(await ensureBuilt(step(2)))) step(2)('bản dựng còn mới · the build is up to date');
  step(3)('khởi động cổng · starting the portal …');
  const { code, killedBy, asked } = await runProgram([
    'dist/apps/portal/src/main.js',
    ...process.argv.slice(2),
  ]);
  if (killedBy !== null && !asked)
    console.error(
      `cổng bị dừng bởi ${killedBy}, dữ liệu vẫn còn, hãy chạy lại · the portal was ended by ${killedBy}; its data are kept, start again`,
    );
  // A requested end is no failure; otherwise npm prints an error report after every Ctrl-C.
  return asked && killedBy !== null && killedBy !== 'SIGKILL' ? 0 : code;
});
