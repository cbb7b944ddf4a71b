import { Verdict } from '@hailong/kernel';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { INVITATION_PROBLEMS } from '../domain/problems';

/** How many guesses at tokens and short codes one address has; a higher lib counts them. */
export interface GuessLimit {
  /** Takes one, before anything is looked up. @throws SurveyFault SURVEY_TOO_MANY with the time to come again */
  take(address: string | undefined): void;
  /** It was none: the invitation is there. */
  giveBack(address: string | undefined): void;
}

/** Provider token of the {@link GuessLimit}. Not provided: nothing is limited. */
export const GUESS_LIMIT = Symbol('hailong.guess-limit');

const UNLIMITED: GuessLimit = { take: () => undefined, giveBack: () => undefined };

/**
 * Lets nobody try out short codes: each attempt is paid for before it is looked at, so that many at once gain nothing, and
 * costs nothing when there is such an invitation, so that a whole family answers at one address.
 */
@Injectable()
export class LimitGuesses {
  constructor(@Optional() @Inject(GUESS_LIMIT) private readonly limit: GuessLimit = UNLIMITED) {}

  /** @throws SurveyFault SURVEY_TOO_MANY */
  async attempt<T>(address: string | undefined, attempt: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
    this.limit.take(address);
    let wrong = false;
    try {
      const verdict = await attempt();
      wrong = isWrongGuess(verdict);
      return verdict;
    } finally {
      // Also when we failed: nothing was learnt.
      if (!wrong) this.limit.giveBack(address);
    }
  }
}

function isWrongGuess(verdict: Verdict<unknown>): boolean {
  return (
    !verdict.ok && verdict.problems.some(({ code }) => code === INVITATION_PROBLEMS.INVITATION_UNKNOWN.code)
  );
}
