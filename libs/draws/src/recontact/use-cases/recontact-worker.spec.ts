import { EndRecontacts } from './end-recontacts.use-case';
import { RecontactWorker } from './recontact-worker';

describe('the worker that ends re-contact checks', () => {
  const runs = () => {
    let ran: (actor: string) => void = () => undefined;
    const running = new Promise<string>((resolve) => (ran = resolve));
    const end = (actor: string) => Promise.resolve(ran(actor));
    return { running, recontacts: { end } as unknown as EndRecontacts };
  };

  it('runs where the host sets it up, until the process ends', async () => {
    const { running, recontacts } = runs();
    const worker = new RecontactWorker(recontacts, 60);
    worker.onApplicationBootstrap();
    await expect(running).resolves.toBe('recontacts');
    await worker.beforeApplicationShutdown();
  });
});
