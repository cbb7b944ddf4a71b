import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { neededText } from '../domain/step-note';
import { PublishedAnswer, withdrawAnswer } from '../persistence/answer-store';
import { lockOpinions, opinionsOfAnswer } from '../persistence/opinion-store';
import { TakeStep } from './take-step';

/** Withdraws a published answer, with the reason; its opinions are answered as before. */
@Injectable()
export class WithdrawAnswer {
  constructor(
    private readonly db: AgencyDb,
    private readonly steps: TakeStep,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refused with NOT_FOUND (also when it is withdrawn already), OPINION_TEXT_MISSING, OPINION_TEXT_TOO_LONG. */
  async withdraw(scope: AgencyScope, answerId: string, given: string): Promise<Verdict<PublishedAnswer>> {
    const reason = neededText('reason', given);
    if (!reason.ok) return reason;
    if (answerId === '') return refuse(notFound('publishedAnswer', 'id'));
    return this.db.write(scope, async (tx) => {
      const opinions = await opinionsOfAnswer(tx, scope.agencyId, answerId);
      await lockOpinions(tx, scope.agencyId, opinions);
      const withdrawn = await withdrawAnswer(tx, scope.agencyId, answerId, today(this.clock));
      if (!withdrawn) return refuse(notFound('publishedAnswer', 'id'));
      await this.steps.change(tx, scope, { step: 'withdraw', opinions, note: reason.value }, null);
      return accept(withdrawn);
    });
  }
}
