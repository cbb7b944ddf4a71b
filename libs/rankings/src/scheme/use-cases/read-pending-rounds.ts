import { shownBlocks, shownState } from '@hailong/blocks';
import { nextMoment } from '@hailong/blocks/domain';
import { ProvinceScope, ResultsDb } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { ReadReceivedForms } from '@hailong/progress';
import { Inject, Injectable } from '@nestjs/common';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { figureDigest } from '../../results/domain/figure-digest';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { PendingRound, WaitingRound, isPending, pendingRounds, withWaiting } from '../domain/pending-rounds';
import type { AskedSchemeRanking } from './asked-scheme-ranking';

/**
 * Reads the agencies and fields that show nothing yet in the rounds of a ranking, once until a block is added and a day is over, and each
 * time the forms that wait.
 */
@Injectable()
export class ReadPendingRounds {
  private readonly kept = new KeptFigures<readonly PendingRound[]>();

  constructor(
    private readonly figures: ResultsDb,
    private readonly received: ReadReceivedForms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(
    scope: ProvinceScope,
    { rounds, participants }: Pick<AskedSchemeRanking, 'rounds' | 'participants'>,
  ): Promise<readonly WaitingRound[]> {
    const pending = rounds.filter(isPending);
    if (pending.length === 0) return [];
    const ids = pending.map(({ roundId }) => roundId);
    const agencies = participants.flatMap(membersOf);
    const nextSealing = nextMoment(today(this.clock));
    const shown = await this.figures.ofProvince(scope, (tx) => shownState(tx, ids), 'one');
    const digest = figureDigest({
      ...{ reader: 'province', rounds: pending, shown, questionnaireIds: [] },
      terms: { pending: true, agencies, nextSealing },
    });
    const found = await this.kept.of(digest, () =>
      this.figures.ofProvince(scope, async (tx) =>
        pendingRounds(pending, await shownBlocks(tx, ids), { agencies, nextSealing }),
      ),
    );
    const open = pending.filter(({ state }) => state === 'open');
    const received = await this.received.ofRounds(scope, open);
    return found.map((each) => withWaiting(each, received.get(each.round.roundId)));
  }
}
