import { randomBytes } from 'node:crypto';
import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { PromoteSurplus } from './promote-surplus.use-case';

/** Bytes of a seed. */
const SEED_BYTES = 16;

/**
 * Fills the free slots of exact cells of a closed round from the surplus responses of all its agencies, by lot. The seed stands in
 * the trail of the agency that runs the round. Nothing is filled before the close. Repeatable: slots that become free later are filled
 * by another seed.
 */
@Injectable()
export class FillFreeSlots {
  constructor(
    private readonly db: AgencyDb,
    private readonly rounds: FieldedRounds,
    private readonly promote: PromoteSurplus,
  ) {}

  async fill({ actor }: Pick<AgencyScope, 'actor'>, record: RoundRecord): Promise<void> {
    const { roundId, agencyId, code, state } = record;
    if (state !== 'closed') return;
    const round = await this.rounds.at(roundId);
    if (!round?.hasExactCells) return;
    const seed = randomBytes(SEED_BYTES).toString('hex');
    const scope = AgencyScope.of(agencyId, actor);
    const entry = { action: 'fill-free-slots', subject: code, after: { seed } };
    await this.db.write(scope, (tx) => recordAudit(tx, scope, entry));
    await this.promote.promote(actor, { round, seed });
  }
}
