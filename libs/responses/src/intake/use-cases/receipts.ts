import { accept } from '@hailong/kernel';
import { Sealing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import { Arrival } from '../domain/arrival';
import { SubmissionVerdict } from '../domain/submission-code';
import { ResponseReceipt } from '../domain/response-receipt';

/**
 * Makes receipts. A respondent's receipt is not the id by which an administrator knows the response, so a receipt seen on a
 * screen leads to no response. An operator's receipt is the id, since a clerk may have to find a mistake again.
 */
@Injectable()
export class Receipts {
  constructor(private readonly sealing: Sealing) {}

  of(stored: SubmissionVerdict<ResponseReceipt>, { operator }: Arrival): SubmissionVerdict<ResponseReceipt> {
    if (!stored.ok || operator !== undefined) return stored;
    return accept({ ...stored.value, receipt: this.sealing.mask(stored.value.receipt) });
  }

  /** Ids of the responses that a receipt may name: a respondent's or an operator's. */
  idsOf(receipt: string): readonly string[] {
    return [this.sealing.unmask(receipt), receipt];
  }
}
