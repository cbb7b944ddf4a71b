import { setTimeout as pause } from 'node:timers/promises';
import { PreparedHome } from './data-home';
import { isAlive } from './process-identity';
import { findRunningServer } from './server-file';
import { limitLog } from './server-log';
import { EmbeddedPostgresFault, unavailable } from './unavailable';

/** Listener of a process that keeps its server alive. */
export interface Supervision {
  /** Called when the server has died and is about to be started again. */
  readonly lost: () => void;
  /** Called when it takes connections again, under the same address. */
  readonly back: () => void;
  /** Called once when it cannot be started again; nothing more is tried. Both texts say why and what to do. */
  readonly givenUp: (fault: EmbeddedPostgresFault) => void;
}

export interface Supervised {
  readonly place: PreparedHome;
  /** Port under which the application knows the server. */
  readonly port: number;
  /** Starts the server again, or joins it where another process was faster, and returns its port. */
  readonly startAgain: () => Promise<number>;
}

/** Time between two looks at the server: its death shows within a second. */
const LOOK_MS = 250;

/**
 * Watches a server and starts it again whenever it has died, until the returned function is called: it resolves when a start
 * under way has ended. The watch keeps no process alive.
 */
export function supervise(supervised: Supervised, told: Supervision): () => Promise<void> {
  const stop = new AbortController();
  const watch = watching(supervised, told, stop.signal);
  return async () => {
    stop.abort();
    await watch;
  };
}

async function watching(supervised: Supervised, told: Supervision, stop: AbortSignal): Promise<void> {
  const { place } = supervised;
  let pid = findRunningServer(place.data)?.pid;
  while (!stop.aborted) {
    if (pid === undefined || !isAlive(pid)) {
      told.lost();
      const fault = await restart(supervised);
      if (stop.aborted) return;
      if (fault) return told.givenUp(fault);
      told.back();
      pid = findRunningServer(place.data)?.pid;
    }
    setLogAside(place);
    await pause(LOOK_MS, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}

/** A log that cannot be set aside now is tried at the next look: no reason to end a portal. */
function setLogAside(place: PreparedHome): void {
  try {
    limitLog(place);
  } catch {
    return;
  }
}

/** Returns the fault of a server that cannot be started again under its address. */
async function restart({ port, startAgain }: Supervised): Promise<EmbeddedPostgresFault | undefined> {
  try {
    const now = await startAgain();
    return now === port ? undefined : movedAway(port, now);
  } catch (error) {
    return error instanceof EmbeddedPostgresFault ? error : notStarted(error as Error);
  }
}

function movedAway(port: number, now: number): EmbeddedPostgresFault {
  return unavailable(
    `PostgreSQL kèm theo đã ngừng và cổng ${port} của nó bị chương trình khác chiếm (nay là ${now}): dữ liệu vẫn còn nguyên, hãy khởi động lại.`,
    `the shipped PostgreSQL ended, and another program has taken its port ${port} (it has ${now} now): the data are kept, start again`,
  );
}

function notStarted({ message }: Error): EmbeddedPostgresFault {
  return unavailable(
    `PostgreSQL kèm theo đã ngừng và không khởi động lại được: ${message}. Dữ liệu vẫn còn; hãy khắc phục nguyên nhân trên rồi khởi động lại.`,
    `the shipped PostgreSQL ended and did not start again: ${message}. The data are kept; mend the cause, then start again`,
  );
}
