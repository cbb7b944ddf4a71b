import { Facts } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { IntakeGate, Sender } from '../../gate/use-cases/intake-gate';
import { FormTarget, judgeSubmission } from '../domain/judge-submission';
import { SubmissionVerdict } from '../domain/submission-code';
import { ResponseReceipt } from '../domain/response-receipt';
import { SentForm } from '../domain/submission';
import { FormArrival, FormArrivals, Passed, settled } from './form-arrivals';
import { InvitationProofs } from './invitation-proofs';
import { observedForm } from './observed-form';
import { StoreForm } from './store-form';

/** A verdict, or the fault that prevented one; sent again with the same key, the form shows whether it had been stored. */
export type Outcome =
  | { readonly decided: true; readonly verdict: SubmissionVerdict<ResponseReceipt> }
  | { readonly decided: false; readonly fault: unknown };

type Note = (facts: Facts) => void;

/** Delivery of the forms of a request. */
interface Delivery extends Passed {
  /** Address of the sender. */
  readonly address?: string;
}

/** Receives forms that respondents send by themselves: gate, arrival, round, proof, judgement, store, receipt. */
@Injectable()
export class ReceiveForm {
  constructor(
    private readonly gate: IntakeGate,
    private readonly arrivals: FormArrivals,
    private readonly proofs: InvitationProofs,
    private readonly forms: StoreForm,
  ) {}

  /** @throws SurveyFault SURVEY_TOO_MANY, SURVEY_BUSY: the form was not stored */
  async receive(form: SentForm, sender: Sender): Promise<SubmissionVerdict<ResponseReceipt>> {
    const passage = await this.gate.pass(sender, [form]);
    return this.take(form, { passage, address: sender.address, listed: false });
  }

  /**
   * Receives many forms, each with its own outcome, in order: what befalls one form is no fault of the others.
   * @throws SurveyFault SURVEY_TOO_MANY: no form was stored
   */
  async receiveMany(forms: readonly SentForm[], sender: Sender): Promise<readonly Outcome[]> {
    const passage = await this.gate.pass(sender, forms);
    const delivery = { passage, address: sender.address, listed: forms.length > 1 };
    return outcomesOf(forms.map((form) => this.take(form, delivery)));
  }

  private take(sent: SentForm, delivery: Delivery): Promise<SubmissionVerdict<ResponseReceipt>> {
    return observedForm(sent.channel, (note) => this.takeNoting(sent, delivery, note));
  }

  private async takeNoting(
    sent: SentForm,
    delivery: Delivery,
    note: Note,
  ): Promise<SubmissionVerdict<ResponseReceipt>> {
    const arrived = await this.arrivals.arrive(sent, delivery);
    if (!arrived.ok) return arrived;
    const { settle } = arrived.value;
    const stored = this.store(arrived.value, { address: delivery.address, note });
    return settle ? settled(stored, settle) : stored;
  }

  private async store(
    { form: submission, round, arrival, ticketed }: FormArrival,
    { address, note }: { readonly address?: string; readonly note: Note },
  ): Promise<SubmissionVerdict<ResponseReceipt>> {
    const proof = await this.proofs.check(round, submission, address);
    if (!proof.ok) return proof;
    const proven = proof.value.formClass ?? ticketed;
    const { service, draw } = proof.value;
    const judged = judgeSubmission(round, { submission, arrival, proven, service, draw });
    if (judged.target) note(placeOf(judged.target));
    return proof.value.whileHeld(judged, (key) => this.forms.store(judged, key));
  }
}

/** Facts of the place that a form is for, as the round knows it. */
function placeOf({ roundId, agencyId }: FormTarget): Facts {
  return { round: roundId, agency: agencyId };
}

/** Awaits each promise and returns its verdict or its fault. */
export async function outcomesOf(
  coming: readonly Promise<SubmissionVerdict<ResponseReceipt>>[],
): Promise<Outcome[]> {
  return (await Promise.allSettled(coming)).map((each) =>
    each.status === 'fulfilled'
      ? { decided: true, verdict: each.value }
      : { decided: false, fault: each.reason as unknown },
  );
}
