import { once } from 'node:events';
import { forkModule } from './fork-module';

export interface Question {
  /** Module of the parent folder that calls {@link answerAsChild}. */
  readonly module: string;
  /** Settings, sent as JSON; passwords stay out of the command line. */
  readonly settings: object;
  /** Folder for a CPU profile. */
  readonly cpuProfiles?: string;
}

/**
 * Does a piece of work in a process of its own, with memory of its own, and waits for its end.
 *
 * @throws when it ends without an answer; the reason is on stderr
 */
export async function askProcess<Answer>({ module, settings, cpuProfiles }: Question): Promise<Answer> {
  const child = forkModule(module, { cpuProfiles });
  const gone = once(child, 'exit');
  const said = once(child, 'message') as Promise<[Answer]>;
  said.catch(() => undefined);
  child.send(settings);
  const answer = await Promise.race([
    said,
    gone.then(() => Promise.reject(new Error(`the process ${module} ended without an answer`))),
  ]);
  child.disconnect();
  await gone;
  return answer[0];
}

/** Child's side: answers its settings once. */
export function answerAsChild<Settings, Answer>(work: (settings: Settings) => Promise<Answer>): void {
  process.once('disconnect', () => process.exit());
  process.once('message', (settings) => {
    work(settings as Settings).then(
      (answer) => process.send?.(answer),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}
