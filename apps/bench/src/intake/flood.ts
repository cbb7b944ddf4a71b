import { once } from 'node:events';
import { forkModule } from './fork-module';
import { ServerProcess } from './server-process';

/** Flood of requests from one address, under way. */
export interface Flood {
  /** Ends it and tells how many requests were answered. */
  stop(): Promise<number>;
}

/** Floods a portal from a process of its own, so that the flood shares no event loop with the citizens. */
export async function startFlood({ url }: ServerProcess): Promise<Flood> {
  const child = forkModule('intake/flood-process');
  const gone = once(child, 'exit');
  const said = async () => {
    const end = gone.then(() => Promise.reject(new Error('the flood ended before it answered')));
    const [{ answered }] = (await Promise.race([once(child, 'message'), end])) as [{ answered: number }];
    return answered;
  };
  child.send({ url });
  await said();
  return {
    stop: async () => {
      child.send({});
      const answered = await said();
      child.disconnect();
      await gone;
      return answered;
    },
  };
}
