import { IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ReceiptState } from '../domain/receipt-state';
import { Receipts } from './receipts';
import { RESPONSE_ID } from '@hailong/kernel';
import { responseOfReceipt } from '../persistence/stored-responses';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Tells the holder of a receipt that the form is in and, once its round has closed, whether it counts; no answer and no day. While a
 * round is open the answer would lead from a receipt to its form: half of the forms are taken out of the count, and the receipt tells
 * in which half it is.
 */
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
    const found = await this.db.read((tx) => responseOfReceipt(tx, agencyCode, this.receipts.idsOf(id)));
    if (!found) return 'unknown';
    if (found.open) return 'received';
    return found.valid ? 'counted' : 'not-counted';
  }
}
