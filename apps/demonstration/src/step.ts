import { Problem, Verdict } from '@hailong/kernel';

/** A step of loading that was refused; carries the problems out of the straight line of steps. */
export class StepRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ place, en }) => `${place} ${en}`).join('; '));
  }
}

/** The value of a step, or the end of the loading. */
export async function done<T>(step: Promise<Verdict<T>>): Promise<T> {
  const verdict = await step;
  if (verdict.ok) return verdict.value;
  throw new StepRefused(verdict.problems);
}

/** A straight line of steps as one verdict. */
export async function inSteps<T>(work: () => Promise<T>): Promise<Verdict<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof StepRefused) return { ok: false, problems: error.problems };
    throw error;
  }
}
