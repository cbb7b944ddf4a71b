import { Problem, Verdict, refuse } from '@hailong/kernel';

/** Refusal of a backup, thrown out of the middle of a stream. */
export class BackupFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.en);
  }
}

/** Turns the refusal of a backup into a verdict; any other error stays thrown. */
export async function refusing<T>(work: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupFault) return refuse(error.problem);
    throw error;
  }
}
