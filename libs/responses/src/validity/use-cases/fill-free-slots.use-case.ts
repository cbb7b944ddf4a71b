import { AgencyScope } from '@hailong/database';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { PromoteSurplus } from './promote-surplus.use-case';

/** Gives the free slots of a round's exact cells to the surplus responses of all its agencies. Repeatable. */
@Injectable()
export class FillFreeSlots {
  constructor(
    private readonly rounds: FieldedRounds,
    private readonly promote: PromoteSurplus,
  ) {}

  async fill({ actor }: Pick<AgencyScope, 'actor'>, { roundId }: RoundRecord): Promise<void> {
    const round = await this.rounds.at(roundId);
    if (round) await this.promote.promote(actor, round, round.agencyIds);
  }
}
