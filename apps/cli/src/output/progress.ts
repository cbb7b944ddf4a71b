import { Terminal } from './terminal';

export interface Progress {
  /** Shows the number done. */
  at(done: number): void;
  /** Leaves the last state on the screen. */
  end(): void;
}

/**
 * Progress of a long command on stderr: for people a line that is redrawn, for a log a line at each tenth. `total`
 * undefined: unknown; a log then gets a line each time the number has doubled.
 */
export function progressOf(terminal: Terminal, label: string, total?: number): Progress {
  let last = 0;
  let next = 1;
  const text = (done: number) => `${label}: ${done}${total === undefined ? '' : `/${total}`}`;
  const due = (done: number) => (total === undefined ? done >= next : done * 10 >= total * next);
  return {
    at(done) {
      last = done;
      if (terminal.interactive) return terminal.stderr(`\r\u001b[K${text(done)}`);
      if (!due(done)) return;
      terminal.stderr(`${text(done)}\n`);
      next = total === undefined ? done * 2 : Math.floor((done * 10) / Math.max(total, 1)) + 1;
    },
    end() {
      if (terminal.interactive && last > 0) terminal.stderr('\n');
    },
  };
}
