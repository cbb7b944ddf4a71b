import { accept, refuse } from '@hailong/kernel';
import type { FormClass } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { isOfCounter } from '../../gate/domain/gated-form';
import { Passage } from '../../gate/use-cases/intake-gate';
import { TicketOffice } from '../../gate/use-cases/ticket-office';
import { Arrival } from '../domain/arrival';
import { FieldedRound } from '../domain/fielded-round';
import { SubmissionVerdict } from '../domain/submission-code';
import { ResponseReceipt } from '../domain/response-receipt';
import { SentForm, Submission, submissionOf } from '../domain/submission';
import { ArrivalWatch, WatchedArrival } from './arrival-watch';
import { FieldedRounds } from './fielded-rounds';
import { NamedRounds } from './named-rounds';

/** Passage of a form through the gate. */
export interface Passed {
  readonly passage: Passage;
  /** Several forms at once, such as a device sends after hours without a network: their pace says nothing. */
  readonly listed: boolean;
}

/** A form past the gate and with a ticket in order, or without need of a ticket. */
export interface FormArrival {
  readonly form: Submission;
  /** Round of the form; absent: no such round is announced. */
  readonly round?: FieldedRound;
  readonly arrival: Arrival;
  /** Class of a form that its ticket vouches for; absent: nothing but a proof does. */
  readonly ticketed?: FormClass;
  /** Tells the watch the outcome; absent: the form is not watched. */
  readonly settle?: WatchedArrival['settle'];
}

/** Finds the round of an arriving form, inspects the form's ticket and puts it under watch. */
@Injectable()
export class FormArrivals {
  constructor(
    private readonly named: NamedRounds,
    private readonly rounds: FieldedRounds,
    private readonly tickets: TicketOffice,
    private readonly watch: ArrivalWatch,
  ) {}

  async arrive(
    sent: SentForm,
    { passage: { counter }, listed }: Passed,
  ): Promise<SubmissionVerdict<FormArrival>> {
    const form = submissionOf(sent, await this.named.idOf(sent.round, sent.agencyCode));
    const round = await this.rounds.at(form.roundId);
    const counterId = counter && isOfCounter(form, counter) ? counter.counterId : undefined;
    const openToAll = round?.takesFromAll(form.channel) === true;
    const circumstances = { atCounter: counterId !== undefined, openToAll };
    const ticket = this.tickets.inspect(form, circumstances);
    if (!ticket.ok) return refuse(ticket.problem);
    const { secondsToFill } = ticket;
    const { arrival, settle } = this.watch.arrivalOf(form, { secondsToFill, counterId, listed });
    const ticketed = openToAll && secondsToFill !== undefined ? 'independent' : undefined;
    return accept({ form, round, arrival, ticketed, settle });
  }
}

/** Passes the verdict on; the watch learns from it at which pace people fill forms. */
export async function settled(
  coming: Promise<SubmissionVerdict<ResponseReceipt>>,
  settle: NonNullable<FormArrival['settle']>,
): Promise<SubmissionVerdict<ResponseReceipt>> {
  let counted = false;
  try {
    const verdict = await coming;
    counted = verdict.ok && !verdict.value.repeated && verdict.value.setAside === undefined;
    return verdict;
  } finally {
    settle(counted);
  }
}
