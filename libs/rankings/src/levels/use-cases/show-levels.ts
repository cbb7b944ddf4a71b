import { shownBlocks, shownState, shownGroups } from '@hailong/blocks';
import { ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { figureDigest } from '../../results/domain/figure-digest';
import type { Sampling } from '../../results/domain/sampling';
import { samplingsOf } from '../../results/domain/samplings-of-rounds';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { ReadFormDraws } from '../../results/use-cases/read-form-draws';
import { AskedLevels } from './asked-levels';
import { TellLevelErrors } from './level-errors';
import { groupsOfKind } from './level-part';
import { ShownLevels, countedLevels, shownLevels } from './shown-levels';

/** Figures with the ways in which their respondents were found. */
export interface SampledLevels extends ShownLevels {
  readonly samplings: readonly Sampling[];
}

/** Shows figures above rounds with their errors and samplings, computed once until a block is added. */
@Injectable()
export class ShowLevels {
  private readonly kept = new KeptFigures<SampledLevels>();

  constructor(
    private readonly figures: ResultsDb,
    private readonly errors: TellLevelErrors,
    private readonly draws: ReadFormDraws,
  ) {}

  async of(scope: ProvinceScope, asked: AskedLevels, system: string | undefined): Promise<SampledLevels> {
    const ids = asked.rounds.map(({ roundId }) => roundId);
    const shown = await this.figures.ofProvince(scope, (tx) => shownState(tx, ids), 'one');
    return this.kept.of(digestOf(asked, system, shown), async () => {
      const counted = await this.figures.ofProvince(scope, async (tx) =>
        countedLevels(asked, await shownBlocks(tx, ids), await restsOf(tx, ids)),
      );
      const errors = await this.errors.of(scope, asked, counted.mixed?.keys ?? []);
      return { ...shownLevels(asked, counted, errors), samplings: await this.samplings(scope, asked) };
    });
  }

  private async samplings(
    { actor }: ProvinceScope,
    { rounds, units, part }: AskedLevels,
  ): Promise<readonly Sampling[]> {
    const agencyIds = units.map(({ agencyId }) => agencyId);
    const drawOf = await this.draws.of(actor, rounds, agencyIds);
    return samplingsOf({
      ...{ rounds, agencyIds, drawOf },
      groupsOf: (round) => groupsOfKind(round, part.respondents),
    });
  }
}

async function restsOf(tx: Transaction, roundIds: readonly number[]) {
  const rests = [];
  for (const id of roundIds) rests.push(...(await shownGroups(tx, id)));
  return rests;
}

function digestOf(asked: AskedLevels, system: string | undefined, shown: string): string {
  const { period, rounds, forms, units, part, method, combination } = asked;
  const field = part.field && [...part.field.positions];
  return figureDigest({
    ...{ reader: 'province', rounds, shown },
    questionnaireIds: [...forms.keys()],
    terms: { period, units, part: { ...part, field }, method, combination, system: system ?? null },
  });
}
