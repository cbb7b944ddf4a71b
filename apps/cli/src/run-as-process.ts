import { Surroundings } from './command-line';
import { INTERRUPTED } from './output/bilingual-program';

/**
 * Runs a program on the arguments, streams and environment of this process and exits with the code it answers. The first
 * SIGINT or SIGTERM asks it to stop, the second ends the process.
 */
export function runAsProcess(
  run: (args: readonly string[], surroundings: Surroundings) => Promise<number>,
): void {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(INTERRUPTED);
      stop.abort();
    });
  }
  // A reader that closes the pipe early (`hailong rank | head`) is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  void run(process.argv.slice(2), {
    variables: process.env,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    stop: stop.signal,
  }).then((code) => process.stdout.write('', () => process.exit(code)));
}
