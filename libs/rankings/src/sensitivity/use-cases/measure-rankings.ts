import { IndexOverForms, TellErrors } from '@hailong/blocks';
import { ProvinceScope, throughSeveralDoors } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { indexCriteria } from '../../ranking/domain/index-criteria';
import { membersAmong } from '../../ranking/domain/pooled-agencies';
import { RankingEntry } from '../../ranking/domain/rank-agencies';
import { AskedRanking, groupByAgency, rankShown } from '../../ranking/use-cases/rank-shown';
import { JudgedAgency } from '../../standing/domain/judged-agency';
import { PartOfForms, PartTally } from '../domain/part-tallies';

/** Forms that rankings are made of. */
export interface MeasuredForms {
  readonly tallies: readonly PartTally[];
  /** True: the tallies are all shown forms; false: those of some parts, which are told apart. */
  readonly whole: boolean;
}

/**
 * Ranks the same forms by several terms, with the error of each index, without the ranks that agencies may have, which take long. The
 * products of an agency are read once for all terms.
 */
@Injectable()
export class MeasureRankings {
  constructor(private readonly errors: TellErrors) {}

  /** Agencies with a rank under each of the terms, in the order of the terms. */
  async measure(
    { actor }: ProvinceScope,
    asked: readonly AskedRanking[],
    { tallies, whole }: MeasuredForms,
  ): Promise<readonly (readonly JudgedAgency[])[]> {
    const blocks = groupByAgency(tallies);
    const entries: (readonly RankingEntry[])[] = [];
    for (const each of asked) {
      entries.push(rankShown(each, { blocks, accounts: new Map() }).ranking.entries);
      await setImmediate();
    }
    const agencyIds = [...new Set(entries.flat().map(({ agencyId }) => agencyId))];
    const failed = 'the errors of some agencies of a variant cannot be read';
    const errors = await throughSeveralDoors(
      agencyIds,
      (agencyId) => {
        const agencies = membersAmong(asked[0]?.participants ?? [], agencyId).map((id) => ({
          ...{ agencyId: id, parts: partsOf(blocks.get(id) ?? [], asked, id, whole) },
        }));
        const indices = asked.map((each) => indexOf(each, agencies));
        return this.errors.ofPooledIndices(actor, agencies, indices);
      },
      { failed },
    );
    const byAgency = new Map(agencyIds.map((agencyId, at) => [agencyId, errors[at]]));
    return entries.map((each, at) =>
      each.map(({ agencyId, group, index, n }) => ({
        ...{ agencyId, group, index, n },
        effectiveAnswers: byAgency.get(agencyId)?.[at]?.effectiveAnswers,
      })),
    );
  }
}

type AskedPart = Pick<PartOfForms, 'roundId' | 'questionnaireId'> &
  Partial<Pick<PartOfForms, 'channel' | 'field'>>;

/** Parts of an agency that hold forms, each once; of all forms without their channels and fields. */
function partsOf(
  tallies: readonly PartTally[],
  asked: readonly AskedRanking[],
  agencyId: number,
  whole: boolean,
): readonly AskedPart[] {
  const ids = new Set(
    asked.flatMap(({ formsOf }) => formsOf(agencyId).map(({ questionnaireId }) => questionnaireId)),
  );
  const parts = tallies
    .filter(({ questionnaireId }) => ids.has(questionnaireId))
    .map(({ roundId, questionnaireId, channel, field }): AskedPart =>
      whole ? { roundId, questionnaireId } : { roundId, questionnaireId, channel, field },
    );
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/** Index under the terms of a ranking over parts of the forms of agencies. */
function indexOf(
  { method, comparable, formsOf }: AskedRanking,
  agencies: readonly { readonly agencyId: number; readonly parts: readonly AskedPart[] }[],
): IndexOverForms {
  const forms = agencies.flatMap(({ agencyId }) => formsOf(agencyId));
  const criteria = new Map(
    forms.map(({ questionnaireId, criteriaSet }) => [
      questionnaireId,
      indexCriteria(criteriaSet, comparable),
    ]),
  );
  return {
    ...{ method, factors: comparable.factors },
    criteria: agencies.flatMap(({ parts }) =>
      parts.map(({ questionnaireId }) => criteria.get(questionnaireId)),
    ),
  };
}
