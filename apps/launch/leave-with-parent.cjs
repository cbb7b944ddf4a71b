/** Loaded before a program that a launcher starts: when the launcher is killed, the program is asked to end, too. */
const { HAILONG_LAUNCHER: launcher } = process.env;

// Workers that the program starts itself inherit this file, but answer to the program.
if (process.channel && launcher === String(process.ppid)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening for it must not keep a program alive that has finished.
  process.channel.unref();
}
