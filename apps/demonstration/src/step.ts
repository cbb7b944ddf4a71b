import { Problem, Verdict } from '@hailong/kernel';

/** Refusal of a step of loading; carries its problems out of the sequence. */
class StepRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ place, en }) => `${place} ${en}`).join('; '));
  }
}

/** Value of a step; throws {@link StepRefused} when it is refused. */
export async function done<T>(step: Promise<Verdict<T>>): Promise<T> {
  const verdict = await step;
  if (verdict.ok) return verdict.value;
  throw new StepRefused(verdict.problems);
}

/** Runs a sequence of steps as one verdict. */
export async function inSteps<T>(work: () => Promise<T>): Promise<Verdict<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof StepRefused) return { ok: false, problems: error.problems };
    throw error;
  }
}
