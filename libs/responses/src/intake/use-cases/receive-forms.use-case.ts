import { Verdict, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Submission } from '../domain/submission';
import { isOfCounter } from '../../gate/domain/gated-form';
import { Admission, IntakeGate, Sender } from '../../gate/use-cases/intake-gate';
import { TicketOffice } from '../../gate/use-cases/ticket-office';
import { AdmitInvited } from './admit-invited';
import { ArrivalWatch, WatchedArrival } from './arrival-watch';
import { ResponseReceipt, SubmitResponse } from './submit-response.use-case';

/** A verdict, or the fault that prevented one: whether the form is in shows when it is sent again with the same key. */
export type Outcome =
  | { readonly decided: true; readonly verdict: Verdict<ResponseReceipt> }
  | { readonly decided: false; readonly fault: unknown };

interface Arriving {
  readonly admission: Admission;
  readonly address?: string;
  readonly listed: boolean;
}

/** Forms that respondents send by themselves: past the gate, each with its own verdict. */
@Injectable()
export class ReceiveForms {
  constructor(
    private readonly gate: IntakeGate,
    private readonly tickets: TicketOffice,
    private readonly watch: ArrivalWatch,
    private readonly invited: AdmitInvited,
    private readonly submit: SubmitResponse,
  ) {}

  /** @throws SurveyFault SURVEY_TOO_MANY, SURVEY_BUSY: it was not recorded */
  async run(submission: Submission, { address, ...sender }: Sender): Promise<Verdict<ResponseReceipt>> {
    const admitted = this.gate.admit({ address, ...sender }, [submission]);
    const admission = admitted instanceof Promise ? await admitted : admitted;
    return this.receive(submission, { admission, address, listed: false });
  }

  /**
   * Many at once, each with its own outcome, in order: what befalls one is no fault of the others, which are in.
   * @throws SurveyFault SURVEY_TOO_MANY: none was recorded
   */
  async runAll(submissions: readonly Submission[], sender: Sender): Promise<readonly Outcome[]> {
    const admission = await this.gate.admit(sender, submissions);
    const from = { admission, address: sender.address, listed: submissions.length > 1 };
    return outcomesOf(submissions.map((submission) => this.receive(submission, from)));
  }

  private receive(submission: Submission, from: Arriving): Promise<Verdict<ResponseReceipt>> {
    const { counter } = from.admission;
    const counterId = counter && isOfCounter(submission, counter) ? counter.counterId : undefined;
    const inspected = this.tickets.inspect(submission, counterId !== undefined);
    if (!inspected.ok) return Promise.resolve(refuse(inspected.problem));
    const found = { secondsToFill: inspected.secondsToFill, counterId, listed: from.listed };
    const watched = this.watch.arrivalOf(submission, found);
    const { arrival } = watched;
    const verdict = this.invited.run(submission, { arrival, address: from.address }, (form) =>
      this.submit.run(form, arrival),
    );
    return watched.settle ? settled(verdict, watched.settle) : verdict;
  }
}

async function settled(
  coming: Promise<Verdict<ResponseReceipt>>,
  settle: NonNullable<WatchedArrival['settle']>,
): Promise<Verdict<ResponseReceipt>> {
  let counted = false;
  try {
    const verdict = await coming;
    counted = verdict.ok && !verdict.value.repeated;
    return verdict;
  } finally {
    settle(counted);
  }
}

/** Of each promise its verdict or its fault. */
export async function outcomesOf(coming: readonly Promise<Verdict<ResponseReceipt>>[]): Promise<Outcome[]> {
  return (await Promise.allSettled(coming)).map((each) =>
    each.status === 'fulfilled'
      ? { decided: true, verdict: each.value }
      : { decided: false, fault: each.reason as unknown },
  );
}
