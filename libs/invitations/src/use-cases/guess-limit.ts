import { Problem, Verdict } from '@hailong/kernel';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { INVITATION_PROBLEMS } from '../domain/problems';

/** Limit of guesses at tokens and short codes for each address; a higher lib counts them. */
export interface GuessLimit {
  /** Charges a guess, before anything is looked up. @throws SurveyFault SURVEY_TOO_MANY with the time to come again */
  take(address: string | undefined): void;
  /** Takes the charge back: the invitation exists. */
  giveBack(address: string | undefined): void;
}

/** Provider token of the {@link GuessLimit}; without a provider nothing is limited. */
export const GUESS_LIMIT = Symbol('hailong.guess-limit');

const UNLIMITED: GuessLimit = { take: () => undefined, giveBack: () => undefined };

/**
 * Limits guesses at short codes: each attempt is charged before the look-up, so that many at once gain nothing, and costs nothing
 * when the invitation exists, so that a whole family can answer at one address.
 */
@Injectable()
export class LimitGuesses {
  constructor(@Optional() @Inject(GUESS_LIMIT) private readonly limit: GuessLimit = UNLIMITED) {}

  /** Runs an attempt of an address. @throws SurveyFault SURVEY_TOO_MANY */
  async attempt<T, P extends Problem>(
    address: string | undefined,
    attempt: () => Promise<Verdict<T, P>>,
  ): Promise<Verdict<T, P>> {
    this.limit.take(address);
    let wrong = false;
    try {
      const verdict = await attempt();
      wrong = isWrongGuess(verdict);
      return verdict;
    } finally {
      // Also after a fault: nothing was learnt.
      if (!wrong) this.limit.giveBack(address);
    }
  }
}

function isWrongGuess(verdict: Verdict<unknown>): boolean {
  return (
    !verdict.ok && verdict.problems.some(({ code }) => code === INVITATION_PROBLEMS.INVITATION_UNKNOWN.code)
  );
}
