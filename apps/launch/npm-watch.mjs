import { clearInterval, setInterval } from 'node:timers';
import { textOf } from './project.mjs';

const POLL_MS = 250;
const SHELLS = ['sh', 'bash', 'dash', 'ash', 'busybox', 'ksh', 'zsh'];

/**
 * Calls `gone` when the npm above this process is killed: it cannot pass the signal on, and the program would keep its
 * port. Some shells stay between npm and this process, so the parent of the shell is watched where there is one. Returns
 * a function that ends the watch.
 */
export function watchNpm(gone) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const before = lineage();
  const look = () => {
    if (lineage() !== before) gone();
  };
  const watch = setInterval(look, POLL_MS).unref();
  return () => clearInterval(watch);
}

function lineage() {
  const parent = process.ppid;
  const { name, parent: grandparent } = familyOf(parent);
  return SHELLS.includes(name) ? `${parent} ${grandparent}` : String(parent);
}

/** Name and parent of a process, where the system has /proc. */
function familyOf(pid) {
  const stat = textOf(`/proc/${pid}/stat`) ?? '';
  const [, name = '', parent = ''] = /^\d+ \((.*)\) \S (\d+)/s.exec(stat) ?? [];
  return { name, parent };
}
