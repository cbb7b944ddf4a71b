import { RefreshTargets } from './refresh-targets.use-case';
import { TargetWorker } from './target-worker';

describe('the worker that lets targets follow their frames', () => {
  const runs = () => {
    let ran: (actor: string) => void = () => undefined;
    const running = new Promise<string>((resolve) => (ran = resolve));
    const run = (actor: string) => Promise.resolve(ran(actor));
    return { running, targets: { run } as unknown as RefreshTargets };
  };

  it('works where the host wishes it, until the process ends', async () => {
    const { running, targets } = runs();
    const worker = new TargetWorker(targets, 60);
    worker.onApplicationBootstrap();
    await expect(running).resolves.toBe('targets');
    await worker.beforeApplicationShutdown();
  });

  it('does nothing in a process that was not asked to', async () => {
    const { running, targets } = runs();
    const worker = new TargetWorker(targets, undefined);
    worker.onApplicationBootstrap();
    await worker.beforeApplicationShutdown();
    const later = new Promise((resolve) => setTimeout(() => resolve('nothing'), 0));
    await expect(Promise.race([running, later])).resolves.toBe('nothing');
  });
});
