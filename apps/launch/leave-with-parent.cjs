/** Preloaded into programs that a launcher starts: asks the program to end when the launcher is killed. */
const { HAILONG_LAUNCHER: launcher } = process.env;
// Workers of the program inherit this file, but answer to the program.
delete process.env.HAILONG_LAUNCHER;

if (process.channel && launcher !== undefined) {
  const end = () => process.kill(process.pid, 'SIGTERM');
  // A launcher that was killed before this line has left the program to another parent.
  if (launcher === String(process.ppid)) process.once('disconnect', end);
  else process.exit(143);
  // The listener must not keep a finished program alive.
  process.channel.unref();
}
