import { AgenciesScope } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { FindEntrant } from '../../bodies/use-cases/find-entrant';
import { ResponseReceipt } from '../domain/response-receipt';
import { SubmissionProblem, SubmissionVerdict } from '../domain/submission-code';
import { SentForm, submissionOf } from '../domain/submission';
import { FieldedRounds } from './fielded-rounds';
import { NamedRounds } from './named-rounds';
import { Outcome, outcomesOf } from './receive-form.use-case';
import { SubmitResponse } from './submit-response.use-case';

/** Form that an operator types in. */
export interface TypedForm {
  readonly form: SentForm;
  /** Absent: today. */
  readonly receivedOn?: CalendarDay;
}

type FoundEntrant = Verdict<number, SubmissionProblem>;

/** Takes forms that an operator types in, under the operator's name and that of the body for which they are entered. */
@Injectable()
export class EnterForms {
  constructor(
    private readonly named: NamedRounds,
    private readonly rounds: FieldedRounds,
    private readonly entrants: FindEntrant,
    private readonly submit: SubmitResponse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters forms, each with its own outcome, in order.
   *
   * @param body id or code of the collecting body; absent: the one that the login is bound to, or none
   */
  async enter(scope: AgenciesScope, typed: readonly TypedForm[], body?: string): Promise<readonly Outcome[]> {
    const ofRunner = new Map<number, Promise<FoundEntrant>>();
    const entrantOf = (runnerId: number): Promise<FoundEntrant> => {
      const found = ofRunner.get(runnerId) ?? this.entrants.find(runnerId, scope.affiliation, body);
      ofRunner.set(runnerId, found);
      return found;
    };
    return outcomesOf(typed.map((each) => this.enterOne(scope, each, entrantOf)));
  }

  private async enterOne(
    { actor, own, roundsOf }: AgenciesScope,
    { form, receivedOn }: TypedForm,
    entrantOf: (runnerId: number) => Promise<FoundEntrant>,
  ): Promise<SubmissionVerdict<ResponseReceipt>> {
    const roundId = await this.named.idOf(form.round, form.agencyCode);
    const round = await this.rounds.at(roundId);
    const entrant = round && (await entrantOf(round.record.agencyId));
    if (entrant && !entrant.ok) return entrant;
    const enteredOn = today(this.clock);
    return this.submit.submit(submissionOf(form, roundId), {
      on: receivedOn ?? enteredOn,
      enteredOn,
      operator: actor,
      enteredBy: entrant?.value,
      operatorAgencyId: own?.agencyId,
      operatorForRoundsOf: roundsOf,
      typedIn: true,
    });
  }
}
