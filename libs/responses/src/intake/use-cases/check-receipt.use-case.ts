import { IntakeDb } from '@hailong/database';
import { Sealing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import { ReceiptStanding } from '../domain/receipt-standing';
import { standingOf } from '../persistence/stored-ballots';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Tells whoever holds a receipt whether the form is in, and nothing else: not what it says, not when it came. */
@Injectable()
export class CheckReceipt {
  constructor(
    private readonly db: IntakeDb,
    private readonly sealing: Sealing,
  ) {}

  async run(agencyCode: string, receipt: string): Promise<ReceiptStanding> {
    const id = receipt.trim().toLowerCase();
    if (!UUID.test(id)) return 'unknown';
    // A clerk's receipt is the id itself: he may have to find his own mistake.
    const ids = [this.sealing.unmask(id), id];
    const valid = await this.db.read((tx) => standingOf(tx, agencyCode, ids));
    return valid === undefined ? 'unknown' : valid ? 'counted' : 'not-counted';
  }
}
