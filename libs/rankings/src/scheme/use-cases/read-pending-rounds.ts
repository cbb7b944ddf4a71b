import { shownBlocks, shownDigest } from '@hailong/blocks';
import { nextMoment } from '@hailong/blocks/domain';
import { ProvinceScope, ResultsDb } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { figureDigest } from '../../results/domain/figure-digest';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { PendingRound, isPending, pendingRounds } from '../domain/pending-rounds';
import type { AskedSchemeRanking } from './asked-scheme-ranking';

/** Reads the agencies and fields that show nothing yet in the rounds of a ranking, once until a block is added and a day is over. */
@Injectable()
export class ReadPendingRounds {
  private readonly kept = new KeptFigures<readonly PendingRound[]>();

  constructor(
    private readonly figures: ResultsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(
    scope: ProvinceScope,
    { rounds, participants }: Pick<AskedSchemeRanking, 'rounds' | 'participants'>,
  ): Promise<readonly PendingRound[]> {
    const pending = rounds.filter(isPending);
    if (pending.length === 0) return [];
    const ids = pending.map(({ roundId }) => roundId);
    const agencies = participants.flatMap(membersOf);
    const nextSealing = nextMoment(today(this.clock));
    const shown = await this.figures.ofProvince(scope, (tx) => shownDigest(tx, ids), 'one');
    const digest = figureDigest({
      ...{ reader: 'province', rounds: pending, shown, questionnaireIds: [] },
      terms: { pending: true, agencies, nextSealing },
    });
    return this.kept.of(digest, () =>
      this.figures.ofProvince(scope, async (tx) =>
        pendingRounds(pending, await shownBlocks(tx, ids), { agencies, nextSealing }),
      ),
    );
  }
}
