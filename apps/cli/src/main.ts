#!/usr/bin/env node
import 'reflect-metadata';
import { runHailong } from './program';

/** What a shell says of a program that ended by SIGINT (128 + 2). */
const INTERRUPTED = 130;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Asked a second time: somebody insists.
    if (stop.signal.aborted) process.exit(INTERRUPTED);
    stop.abort();
  });
}

// A reader that has seen enough (`hailong rank | head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

void runHailong(process.argv.slice(2), {
  variables: process.env,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  stop: stop.signal,
}).then((code) => process.stdout.write('', () => process.exit(code)));
