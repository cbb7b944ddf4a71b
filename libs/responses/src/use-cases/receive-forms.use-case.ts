import { Verdict, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Submission } from '../domain/submission';
import { Admission, IntakeGate, Sender } from '../gate/use-cases/intake-gate';
import { TicketOffice } from '../gate/use-cases/ticket-office';
import { AdmitInvited } from './admit-invited';
import { ArrivalWatch } from './arrival-watch';
import { ResponseReceipt, SubmitResponse } from './submit-response.use-case';

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

  /** @throws SurveyFault SURVEY_TOO_MANY, SURVEY_BUSY: nothing of it was recorded */
  async run(submissions: readonly Submission[], sender: Sender): Promise<Verdict<ResponseReceipt>[]> {
    const admitted = this.gate.admit(sender, submissions.length);
    const admission = admitted instanceof Promise ? await admitted : admitted;
    return Promise.all(
      submissions.map((submission) => this.receive(submission, { ...admission, address: sender.address })),
    );
  }

  private receive(
    submission: Submission,
    { counterId, address }: Admission & Pick<Sender, 'address'>,
  ): Promise<Verdict<ResponseReceipt>> {
    const inspected = this.tickets.inspect(submission);
    if (!inspected.ok) return Promise.resolve(refuse(inspected.problem));
    const found = { secondsToFill: inspected.secondsToFill, counterId };
    const arrival = this.watch.arrivalOf(submission, found);
    return this.invited.run(submission, { arrival, address, counter: counterId !== undefined }, (form) =>
      this.submit.run(form, arrival),
    );
  }
}
