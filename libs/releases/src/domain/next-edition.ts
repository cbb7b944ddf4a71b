import { type Problem, type Verdict, accept, refuse } from '@hailong/kernel';
import { PROBLEMS } from './problems';
import { isReleaseCode } from './release-name';
import type { ReleaseStep } from './release-step';

export function releaseCodeProblem(code: string): Problem | undefined {
  return isReleaseCode(code) ? undefined : PROBLEMS.RELEASE_CODE_MALFORMED.at('code', code);
}

interface Edition {
  readonly code: string;
  readonly edition: number;
  readonly subject: string;
  readonly steps: readonly ReleaseStep[];
}

/** Number of the edition that follows those of a code, the oldest first; refused while the last of them is under way. */
export function followsEditions(editions: readonly Edition[], subject: string): Verdict<number> {
  const last = editions.at(-1);
  if (!last) return accept(1);
  if (last.subject !== subject)
    return refuse(PROBLEMS.RELEASE_SUBJECT_DIFFERENT.at('code', last.code, last.subject));
  const state = last.steps.at(-1)?.state;
  if (state === 'published' || state === 'returned') return accept(last.edition + 1);
  return refuse(PROBLEMS.RELEASE_TAKEN.at('code', last.code, last.edition));
}
