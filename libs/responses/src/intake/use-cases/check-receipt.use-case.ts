import { IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ReceiptState } from '../domain/receipt-state';
import { Receipts } from './receipts';
import { RESPONSE_ID } from '@hailong/kernel';
import { receiptStateOf } from '../persistence/stored-responses';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Tells the holder of a receipt whether the form counts, and nothing else: no answer and no day. */
@Injectable()
export class CheckReceipt {
  constructor(
    private readonly db: IntakeDb,
    private readonly receipts: Receipts,
  ) {}

  async check(agencyCode: string, receipt: string): Promise<ReceiptState> {
    const given = receipt.trim().toLowerCase();
    const id = RESPONSE_ID.read(given) ?? given;
    if (!UUID.test(id)) return 'unknown';
    const valid = await this.db.read((tx) => receiptStateOf(tx, agencyCode, this.receipts.idsOf(id)));
    return valid === undefined ? 'unknown' : valid ? 'counted' : 'not-counted';
  }
}
