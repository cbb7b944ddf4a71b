import { AgencyScope, ExaminerDb, Transaction, lockSealing } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { accountsOfForms } from '@hailong/responses';
import { FORM_CLASSES, RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { RemovalOutcome } from '../domain/removal';
import { smallestBlock } from '../domain/smallest-block';
import { toldAccount } from '../domain/told-account';
import { isTold, tellAccounts } from '../persistence/account-store';
import { BLOCK_OPTIONS, BlockOptions } from './block-options';
import { carryOutRemoval } from './carry-out-removal';

/**
 * Tells how many forms came in, in the words of the glossary, of a round that nothing changes any more. A removal that was requested is
 * carried out in the same transaction, once: an agency whose account is told is done with.
 */
@Injectable()
export class TellAccounts {
  constructor(
    private readonly db: ExaminerDb,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BLOCK_OPTIONS) private readonly options: BlockOptions,
  ) {}

  /** Tells every group, so that an account that is missing does not say that no form came. */
  async tell(scope: AgencyScope, round: RoundRecord): Promise<void> {
    const { agencyId } = scope;
    const { roundId, document } = round;
    const smallest = smallestBlock(document, this.options.smallest);
    await this.db.write(scope, async (tx) => {
      await lockSealing(tx, agencyId);
      if (await isTold(tx, { agencyId, roundId })) return;
      const outcome = await this.remove(tx, agencyId, round);
      const forms = (await accountsOfForms(tx, agencyId, roundId)).map((each) => ({
        ...each,
        formClass: FORM_CLASSES.keyOf(each.formClass),
      }));
      const accounts = document.groups.map((_, group) => ({
        ...{ group, removal: outcome(group) },
        ...toldAccount(
          forms.filter((each) => each.group === group),
          smallest,
        ),
      }));
      await tellAccounts(tx, { agencyId, roundId }, accounts, today(this.clock));
    });
  }

  private async remove(
    tx: Transaction,
    agencyId: number,
    { roundId, document, removalOn }: RoundRecord,
  ): Promise<(group: number) => RemovalOutcome> {
    const { removal: rule } = document;
    if (!removalOn || !rule) return () => 'none';
    const smallest = smallestBlock(document, this.options.smallest);
    return carryOutRemoval(tx, { agencyId, roundId, round: document, rule, smallest, on: today(this.clock) });
  }
}
