import { RefreshTargets } from './refresh-targets.use-case';
import { TargetWorker } from './target-worker';

describe('the worker that updates targets', () => {
  const runs = () => {
    let ran: (actor: string) => void = () => undefined;
    const running = new Promise<string>((resolve) => (ran = resolve));
    const refresh = (actor: string) => Promise.resolve(ran(actor));
    return { running, targets: { refresh } as unknown as RefreshTargets };
  };

  it('the worker runs where the host sets it up, until the process ends', async () => {
    const { running, targets } = runs();
    const worker = new TargetWorker(targets, 60);
    worker.onApplicationBootstrap();
    await expect(running).resolves.toBe('targets');
    await worker.beforeApplicationShutdown();
  });

  it('the worker does nothing in a process that is not set up for it', async () => {
    const { running, targets } = runs();
    const worker = new TargetWorker(targets, undefined);
    worker.onApplicationBootstrap();
    await worker.beforeApplicationShutdown();
    const later = new Promise((resolve) => setTimeout(() => resolve('nothing'), 0));
    await expect(Promise.race([running, later])).resolves.toBe('nothing');
  });
});
