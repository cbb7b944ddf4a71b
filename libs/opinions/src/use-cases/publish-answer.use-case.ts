import { AgencyDb, AgencyScope, Transaction } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { neededText } from '../domain/step-note';
import { PublishedAnswer, insertAnswer } from '../persistence/answer-store';
import { OpinionRow } from '../persistence/opinion-store';
import { TakeStep, lockForStep } from './take-step';

/** Answer that is to be published. */
export interface AnswerToPublish {
  /** Answered opinions of one round, by id. */
  readonly opinions: readonly string[];
  /** Opinions in the words of the agency. */
  readonly summary: string;
  readonly answer: string;
  /** Id of the opinion among these whose text is shown as it is; absent: no text of a person is shown. */
  readonly quoted?: string;
}

/**
 * Publishes an answer to opinions for all to read: a summary and an answer in the words of the agency. Texts of people stay
 * inside, but for one that the agency chooses.
 */
@Injectable()
export class PublishAnswer {
  constructor(
    private readonly db: AgencyDb,
    private readonly steps: TakeStep,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Refused with OPINIONS_EMPTY, OPINIONS_TOO_MANY, NOT_FOUND, OPINION_STEP_UNSUITED (an opinion without an answer),
   * OPINION_ROUND_DIFFERENT, QUOTATION_OUTSIDE, OPINION_TEXT_MISSING, OPINION_TEXT_TOO_LONG.
   */
  async publish(scope: AgencyScope, given: AnswerToPublish): Promise<Verdict<PublishedAnswer>> {
    const [summary, answer] = [neededText('summary', given.summary), neededText('answer', given.answer)];
    if (!summary.ok) return summary;
    if (!answer.ok) return answer;
    const words = { summary: summary.value, answer: answer.value };
    return this.db.write(scope, (tx) => this.store(tx, scope, { ...given, ...words }));
  }

  private async store(
    tx: Transaction,
    scope: AgencyScope,
    { opinions, summary, answer, quoted }: AnswerToPublish,
  ): Promise<Verdict<PublishedAnswer>> {
    const locked = await lockForStep(tx, scope.agencyId, { step: 'publish', opinions });
    if (!locked.ok) return locked;
    const [first, ...others] = locked.value as readonly [OpinionRow, ...OpinionRow[]];
    if (others.some(({ roundId }) => roundId !== first.roundId))
      return refuse(PROBLEMS.OPINION_ROUND_DIFFERENT.at('opinions'));
    const quotation = locked.value.find(({ opinionId }) => opinionId === quoted)?.comment;
    if (quoted !== undefined && quotation === undefined)
      return refuse(PROBLEMS.QUOTATION_OUTSIDE.at('quoted'));
    const published = await insertAnswer(tx, scope.agencyId, {
      ...{ roundId: first.roundId, summary, answer },
      quotation: quotation ?? null,
      publishedOn: today(this.clock),
    });
    await this.steps.change(tx, scope, { step: 'publish', opinions, note: answer }, published.answerId);
    return accept(published);
  }
}
