import { AskedIndex, PooledIndex, TellErrors } from '@hailong/blocks';
import { ProvinceScope, throughSeveralDoors } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { Judgement } from '../../standing/domain/judge-agencies';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { CalculateOffThread } from '../../standing/use-cases/calculate-off-thread';
import { ComparableCriteria } from '../domain/comparable-criteria';
import { indexCriteria } from '../domain/index-criteria';
import { membersAmong } from '../domain/pooled-agencies';
import { RankingEntry } from '../domain/rank-agencies';
import { formsInRounds } from './compared-forms';
import { AskedRanking, ShownRanking } from './rank-shown';

/**
 * Judges the entries of a ranking: reads the error of each index at the door of its agency, a few at the same time, and has possible
 * ranks computed on another thread, so that forms are taken meanwhile. Where a block is shown between the reading of the figures and of an error, that
 * error counts it already; the next reading has another digest and judges anew.
 */
@Injectable()
export class JudgeRanking {
  constructor(
    private readonly errors: TellErrors,
    private readonly ranks: CalculateOffThread,
  ) {}

  /** Judgement of a ranking; undefined under a method without errors. */
  async judge(
    { actor }: ProvinceScope,
    asked: AskedRanking,
    shown: ShownRanking,
  ): Promise<Judgement | undefined> {
    if (whyWithoutStanding(asked.method)) return undefined;
    const answersOf = await this.effectiveAnswers(actor, asked, shown);
    const agencies = shown.ranking.entries.map(({ agencyId, group, index, n }) => ({
      ...{ agencyId, group, index, n },
      effectiveAnswers: answersOf.get(agencyId),
    }));
    const { target, confidence } = asked;
    return this.ranks.calculate('judgeAgencies', agencies, { target, confidence });
  }

  /** Effective answers of the entries whose error is known, by agency; none under a method without errors. Not to be served, see `TellErrors`. */
  async effectiveAnswers(
    actor: string,
    asked: AskedRanking,
    shown: ShownRanking,
  ): Promise<ReadonlyMap<number, number>> {
    if (whyWithoutStanding(asked.method)) return new Map();
    const { entries } = shown.ranking;
    const failed = 'the errors of some agencies of a ranking cannot be read';
    const errors = await throughSeveralDoors(
      entries,
      (entry) => this.errors.ofPooled(actor, askedIndex(asked, shown, entry)),
      { failed },
    );
    return new Map(
      entries.flatMap(({ agencyId }, at) => {
        const answers = errors[at]?.effectiveAnswers;
        return answers === undefined ? [] : [[agencyId, answers]];
      }),
    );
  }
}

/** Index of an entry, as the forms of its agency make it, or those of the agencies that it pools. */
function askedIndex(
  asked: AskedRanking,
  { comparable }: ShownRanking,
  { agencyId }: RankingEntry,
): PooledIndex {
  const { method, participants } = asked;
  const agencies = membersAmong(participants, agencyId).map((id) => ({
    ...{ agencyId: id, forms: formsInIndexOf(asked, id, comparable) },
  }));
  return { method, factors: comparable.factors, agencies };
}

/** Forms of an agency in the rounds of a ranking, with their criteria among those compared. */
export function formsInIndexOf(
  asked: Pick<AskedRanking, 'rounds' | 'formsOf' | 'field' | 'shownBefore'>,
  agencyId: number,
  comparable: Pick<ComparableCriteria, 'criteria'>,
): AskedIndex['forms'] {
  return formsInRounds(asked, agencyId).map(({ criteriaSet, ...form }) => ({
    ...form,
    shownBefore: asked.shownBefore,
    criteria: indexCriteria(criteriaSet, comparable),
  }));
}
