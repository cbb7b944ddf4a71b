import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Times of a computation, in milliseconds. */
export interface ProcessorTimes {
  readonly time: number;
  /** Time of the processor. */
  readonly processor: number;
  /** Longest time of the processor between two pauses. */
  readonly step: number;
  /** Longest delay of the event loop; other programs on the machine lengthen it. */
  readonly blocked: number;
}

/** Measures a computation that pauses now and then, so that other work goes on. */
export async function processorTimes(
  work: (pause: () => Promise<unknown>) => Promise<unknown>,
): Promise<ProcessorTimes> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [start, before] = [performance.now(), process.cpuUsage()];
  let [step, resumed] = [0, before];
  await work(async () => {
    step = Math.max(step, processorSince(resumed));
    await setImmediate();
    resumed = process.cpuUsage();
  });
  const [time, processor] = [performance.now() - start, processorSince(before)];
  await setImmediate();
  delay.disable();
  return { time, processor, step, blocked: delay.max / 1e6 };
}

function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
