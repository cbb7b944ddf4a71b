import { OpinionWorker } from './opinion-worker';
import { ReleaseOpinions } from './release-opinions.use-case';

describe('the worker that lets texts appear', () => {
  it('the worker runs where the host sets it up, until the process ends', async () => {
    let ran: (actor: string) => void = () => undefined;
    const running = new Promise<string>((resolve) => (ran = resolve));
    const release = (actor: string) => Promise.resolve(ran(actor));
    const worker = new OpinionWorker({ release } as unknown as ReleaseOpinions, 60);
    worker.onApplicationBootstrap();
    await expect(running).resolves.toBe('opinions');
    await worker.beforeApplicationShutdown();
  });
});
