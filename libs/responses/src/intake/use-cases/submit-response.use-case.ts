import { IntakeDb } from '@hailong/database';
import { accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Arrival } from '../domain/arrival';
import { FieldedRound } from '../domain/fielded-round';
import { ArrivedForm, Judgement, judgeSubmission } from '../domain/judge-submission';
import { PendingResponse, pendingResponse } from '../domain/pending-response';
import { identityOf, storedIdentityOf } from '../domain/response-identity';
import { StoredUnder } from '../domain/stored-under';
import { SubmissionVerdict } from '../domain/submission-code';
import { ResponseReceipt, receiptOf, refusalOf, toldOf } from '../domain/response-receipt';
import { Submission } from '../domain/submission';
import { storedAlready, storedUnder } from '../persistence/stored-responses';
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
    const stored = await this.storedAmong(judged.filter((each) => !each.ok || isSetAside(each)));
    const pending = judged.map((each) => pendingOf(each, stored));
    const outcomes = await this.batch.store(pending.flatMap((response) => response ?? []));
    let position = 0;
    const verdicts = judged.map((each, at) => {
      const response = pending[at];
      if (!each.ok || !response) return withoutStoring(each, stored);
      const outcome = outcomes[position];
      position += 1;
      if (!outcome) throw new Error('a form got no verdict');
      if (outcome.ok) return receiptOf(each, storedUnder(response), outcome.value);
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
      if (!each.ok || isStored(each, stored)) return withoutStoring(each, stored);
      const { responseId } = storedIdentityOf(each, each.form.submission.key);
      const repeated = stored.has(responseId);
      return accept({ receipt: responseId, repeated, ...toldOf(each.checked) });
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
    const asked = judged.flatMap(identitiesOf);
    return asked.length === 0 ? NONE : storedAlready(this.db, asked);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Identity of an accepted form of the same key. */
function ownIdentityOf({ target, form }: Judgement): StoredUnder | undefined {
  return target && identityOf(target, form, form.submission.key);
}

/** Identities under which a form may be stored: as accepted, and as set aside. */
function identitiesOf(judged: Judgement): StoredUnder[] {
  const accepted = ownIdentityOf(judged);
  const aside = judged.ok && isSetAside(judged) ? [storedIdentityOf(judged, judged.form.submission.key)] : [];
  return [...(accepted ? [accepted] : []), ...aside];
}

function isSetAside(judged: Judgement): boolean {
  return judged.ok && judged.checked.setAside !== undefined;
}

/** Tells whether a form of the same key was accepted before. */
function isStored(judged: Judgement, stored: ReadonlySet<string>): boolean {
  const identity = ownIdentityOf(judged);
  return identity !== undefined && stored.has(identity.responseId);
}

/** Verdict on a form that is not stored: it is a late copy of an accepted form, or refused. */
function withoutStoring(judged: Judgement, stored: ReadonlySet<string>): SubmissionVerdict<ResponseReceipt> {
  const identity = ownIdentityOf(judged);
  if (!judged.ok) return refusalOf(judged, identity, stored);
  return accept({ receipt: identity?.responseId ?? '', repeated: true });
}

/** Response to store; undefined for a refused form and for a late copy of an accepted form that says too little. */
function pendingOf(judged: Judgement, stored: ReadonlySet<string>): PendingResponse | undefined {
  if (!judged.ok || (isSetAside(judged) && isStored(judged, stored))) return undefined;
  return pendingResponse(judged.checked, storedIdentityOf(judged, judged.form.submission.key));
}
