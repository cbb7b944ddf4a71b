import { IntakeDb } from '@hailong/database';
import { accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Arrival } from '../domain/arrival';
import { FieldedRound } from '../domain/fielded-round';
import { ArrivedForm, Judgement, judgeSubmission } from '../domain/judge-submission';
import { PendingResponse, pendingResponse } from '../domain/pending-response';
import { StoredUnder, identityOf } from '../domain/response-identity';
import { SubmissionVerdict } from '../domain/submission-code';
import { ResponseReceipt, receiptOf, refusalOf } from '../domain/response-receipt';
import { Submission } from '../domain/submission';
import { storedAlready } from '../persistence/stored-responses';
import { FieldedRounds } from './fielded-rounds';
import { countVerdicts, observedForm } from './observed-form';
import { StoreBatch } from './store-batch';
import { StoreForm } from './store-form';

/** Takes forms that need no gate and no proof: entered by operators, imported or simulated. A retry gets the first verdict. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly db: IntakeDb,
    private readonly rounds: FieldedRounds,
    private readonly forms: StoreForm,
    private readonly batch: StoreBatch,
  ) {}

  submit(submission: Submission, arrival: Arrival): Promise<SubmissionVerdict<ResponseReceipt>> {
    return observedForm(submission.channel, async () => {
      const round = await this.rounds.at(submission.roundId);
      const judged = judgeSubmission(round, { submission, arrival });
      return this.forms.store(judged, submission.key);
    });
  }

  /**
   * Stores many forms as one batch of their own, beside the forms of respondents; each gets its own verdict, in order.
   * Receipts are the ids of the responses.
   */
  async submitAll(forms: readonly ArrivedForm[]): Promise<readonly SubmissionVerdict<ResponseReceipt>[]> {
    const judged = await this.judge(forms);
    const outcomes = await this.batch.store(judged.flatMap(pendingOf));
    const stored = await this.storedAmong(judged.filter(({ ok }) => !ok));
    let position = 0;
    const verdicts = judged.map((each) => {
      const identity = ownIdentityOf(each);
      if (!each.ok) return refusalOf(each, identity, stored);
      const outcome = outcomes[position];
      position += 1;
      if (!outcome || !identity) throw new Error('a form got no verdict');
      if (outcome.ok) return receiptOf(each, identity, outcome.value);
      throw outcome.error;
    });
    countVerdicts(
      forms.map(({ submission }) => submission.channel),
      verdicts,
    );
    return verdicts;
  }

  /** The verdicts that {@link submitAll} would give, but for full quotas; nothing is stored. */
  async judgeAll(forms: readonly ArrivedForm[]): Promise<readonly SubmissionVerdict<ResponseReceipt>[]> {
    const judged = await this.judge(forms);
    const stored = await this.storedAmong(judged);
    return judged.map((each) => {
      const identity = ownIdentityOf(each);
      if (!each.ok) return refusalOf(each, identity, stored);
      const { responseId } = identityOf(each.target, each.form, each.form.submission.key);
      return accept({ receipt: responseId, repeated: stored.has(responseId) });
    });
  }

  private async judge(forms: readonly ArrivedForm[]): Promise<readonly Judgement[]> {
    const rounds = new Map<number, FieldedRound | undefined>();
    for (const { submission } of forms)
      if (!rounds.has(submission.roundId))
        rounds.set(submission.roundId, await this.rounds.at(submission.roundId));
    return forms.map((form) => judgeSubmission(rounds.get(form.submission.roundId), form));
  }

  /** Ids of those that have been stored before. */
  private async storedAmong(judged: readonly Judgement[]): Promise<ReadonlySet<string>> {
    const asked = judged.flatMap((each) => ownIdentityOf(each) ?? []);
    return asked.length === 0 ? NONE : storedAlready(this.db, asked);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Identity under the form's own key. */
function ownIdentityOf({ target, form }: Judgement): StoredUnder | undefined {
  return target && identityOf(target, form, form.submission.key);
}

function pendingOf(judged: Judgement): PendingResponse[] {
  if (!judged.ok) return [];
  const { responseId } = identityOf(judged.target, judged.form, judged.form.submission.key);
  return [pendingResponse(judged.checked, responseId)];
}
