import { IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ReceiptStanding } from '../domain/receipt-standing';
import { Receipts } from './receipts';
import { standingOf } from '../persistence/stored-responses';
import { RESPONSE_ID } from '@hailong/kernel';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Tells whoever holds a receipt whether the form is in, and nothing else: not what it says, not when it came. */
@Injectable()
export class CheckReceipt {
  constructor(
    private readonly db: IntakeDb,
    private readonly receipts: Receipts,
  ) {}

  async check(agencyCode: string, receipt: string): Promise<ReceiptStanding> {
    const given = receipt.trim().toLowerCase();
    const id = RESPONSE_ID.read(given) ?? given;
    if (!UUID.test(id)) return 'unknown';
    const valid = await this.db.read((tx) => standingOf(tx, agencyCode, this.receipts.idsOf(id)));
    return valid === undefined ? 'unknown' : valid ? 'counted' : 'not-counted';
  }
}
