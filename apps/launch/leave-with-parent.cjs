/** Preloaded into programs that a launcher starts: asks the program to end when the launcher is killed. */
const { HAILONG_LAUNCHER: launcher } = process.env;

// Workers of the program inherit this file, but answer to the program.
if (process.channel && launcher === String(process.ppid)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The listener must not keep a finished program alive.
  process.channel.unref();
}
