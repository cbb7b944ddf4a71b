import { IntakeDb } from '@hailong/database';
import { accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Accepted, Judgement, Refused } from '../domain/judge-submission';
import { pendingResponse } from '../domain/pending-response';
import { identityOf, storedIdentityOf } from '../domain/response-identity';
import { StoredUnder } from '../domain/stored-under';
import { SubmissionVerdict } from '../domain/submission-code';
import { ResponseReceipt, receiptOf, refusalOf } from '../domain/response-receipt';
import { storedAlready } from '../persistence/stored-responses';
import { Receipts } from './receipts';
import { ResponseBatcher } from './response-batcher';

const NONE: ReadonlySet<string> = new Set();

/** Stores a judged form through the batcher and answers with its receipt. A retry gets the first verdict. */
@Injectable()
export class StoreForm {
  constructor(
    private readonly db: IntakeDb,
    private readonly batcher: ResponseBatcher,
    private readonly receipts: Receipts,
  ) {}

  /**
   * @param key of the form, or the key that the proof of an invitation gives it
   * @throws SurveyFault SURVEY_BUSY when too many responses wait
   */
  async store(judged: Judgement, key: string): Promise<SubmissionVerdict<ResponseReceipt>> {
    const { form, target } = judged;
    const stored = judged.ok
      ? await this.storeAccepted(judged, key)
      : await this.recognise(judged, target && identityOf(target, form, key));
    return this.receipts.of(stored, form.arrival);
  }

  private async storeAccepted(judged: Accepted, key: string): Promise<SubmissionVerdict<ResponseReceipt>> {
    const identity = storedIdentityOf(judged, key);
    if (identity.insteadOf !== undefined && (await this.isAccepted(identity)))
      return accept({ receipt: identity.insteadOf, repeated: true });
    const outcome = await this.batcher.store(pendingResponse(judged.checked, identity));
    return receiptOf(judged, identity, outcome);
  }

  /** Tells whether the key of a form that is set aside was accepted before: then the form is a late copy of it. */
  private async isAccepted({ agencyId, insteadOf = '' }: StoredUnder): Promise<boolean> {
    return (await storedAlready(this.db, [{ agencyId, responseId: insteadOf }])).size > 0;
  }

  private async recognise(
    judged: Refused,
    identity: StoredUnder | undefined,
  ): Promise<SubmissionVerdict<ResponseReceipt>> {
    return refusalOf(judged, identity, identity ? await storedAlready(this.db, [identity]) : NONE);
  }
}
