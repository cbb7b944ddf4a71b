import { AgencyDb, AgencyScope } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { ExpectTargets } from '@hailong/quotas';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ExpectedForms } from '../domain/expected-forms';
import { FigureForecast } from '../domain/figure-forecast';
import { ForeseenFigure } from '../domain/foreseen-figure';
import { MOST_PARTS, foreseenParts, partCount } from '../domain/foreseen-parts';
import { PROBLEMS } from '../domain/problems';
import { smallestBlock } from '../domain/smallest-block';
import { BLOCK_OPTIONS, BlockOptions } from './block-options';
import { CountLastForms } from './count-last-forms';

/** First figures of the parts of a round, agency by agency. */
export interface ForeseenFigures {
  readonly round: RoundRecord;
  /** Fewest independent forms that are shown together, k. */
  readonly smallest: number;
  readonly figures: readonly ForeseenFigure[];
}

/**
 * Foresees after how many weeks each part of a round shows its first figure, also while the round is a draft: from its targets, the round
 * before or the frame, by the rules that seal blocks.
 */
@Injectable()
export class ForeseeFigures {
  constructor(
    private readonly db: AgencyDb,
    private readonly targets: ExpectTargets,
    private readonly last: CountLastForms,
    @Inject(BLOCK_OPTIONS) private readonly options: BlockOptions,
  ) {}

  /** All parts for the agency that runs the round, its own for a participant. Refused with NOT_FOUND, PARTS_TOO_MANY. */
  async read(scope: AgencyScope, roundId: number): Promise<Verdict<ForeseenFigures>> {
    const [round] = await this.db.read(scope, (tx) => roundsById(tx, [roundId]), 'one');
    if (!round) return refuse(notFound('round', 'round'));
    if (round.agencyId === scope.agencyId) return this.ofRound(scope, round);
    const takesPart = round.document.participants.some(({ agencyId }) => agencyId === scope.agencyId);
    return takesPart ? this.ofRound(scope, round, scope.agencyId) : refuse(notFound('round', 'round'));
  }

  /** @param only parts of this agency; absent: of every participant. Refused with PARTS_TOO_MANY. */
  async ofRound(scope: AgencyScope, round: RoundRecord, only?: number): Promise<Verdict<ForeseenFigures>> {
    const { document } = round;
    const parts = partCount(document);
    if (parts > MOST_PARTS) return refuse(PROBLEMS.PARTS_TOO_MANY.at('toldApartBy', parts, MOST_PARTS));
    const agencies = document.participants.flatMap(({ agencyId }) =>
      only === undefined || agencyId === only ? [agencyId] : [],
    );
    const { targets, populations } = await this.targets.of(scope, round);
    const last = await this.last.of(scope, round, agencies);
    const expected = new ExpectedForms(document, { targets, populations, last });
    const smallest = smallestBlock(document, this.options.smallest);
    const forecast = new FigureForecast(document.window, smallest);
    const figures = agencies.flatMap((agencyId) =>
      [...foreseenParts(document, agencyId)].map((part) => forecast.of(part, expected.of(part))),
    );
    return accept({ round, smallest, figures });
  }
}
