import { ProvinceScope } from '@hailong/database';
import { CalendarDay, Verdict, accept } from '@hailong/kernel';
import { traced } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { ProvinceField } from '../../fields/domain/field-positions';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import { AnswersOfRanking, JudgedRankings } from '../../ranking/use-cases/judged-rankings';
import { JudgedRanking } from '../../ranking/use-cases/rank-shown';
import { EnteringRounds } from '../domain/entering-rounds';
import { WaitingRound } from '../domain/pending-rounds';
import { SchemeVersion } from '../domain/scheme-difference';
import { GroupSummary, groupSummaries, withExcluded, withinField } from '../domain/scheme-ranking';
import { AskScheme, AskedScheme } from './ask-scheme';
import { SchemeQuestion } from './asked-scheme-ranking';
import { ReadPendingRounds } from './read-pending-rounds';
import { CompareSchemes, RankingComparison } from './compare-schemes';

/** Terms of the ranking of a scheme. */
export interface RankedScheme {
  readonly scheme: SchemeVersion;
  readonly rounds: EnteringRounds;
  /** Criteria compared, and those left out because of agencies that do not ask them. */
  readonly comparable: ComparableCriteria;
  readonly groups: readonly GroupSummary[];
  /** Day whose organisation is ranked: the last of the period, or today while that is to come. */
  readonly organisationOn: CalendarDay;
}

export interface SchemeRankingAlone extends JudgedRanking, RankedScheme {
  readonly factor: string | undefined;
  /** Service field whose forms alone are ranked; undefined: all. */
  readonly field: ProvinceField | undefined;
}

/** Ranking of a scheme with all that a judgement of it stands on. */
export interface SchemeAnswers extends AnswersOfRanking, RankedScheme {}

export interface SchemeRanking extends SchemeRankingAlone {
  /** Rounds that are not final, with the agencies and fields that show nothing yet. */
  readonly pending: readonly WaitingRound[];
  /** Changes since the earlier figures that the scheme is compared with; undefined where it names none, see `CompareSchemes`. */
  readonly comparison: RankingComparison | undefined;
}

/**
 * Ranks the agencies of the province by an announced scheme, over every round that enters, from the blocks that are shown; computed
 * once until a block is added. A ranking is no publication: it is not frozen.
 */
@Injectable()
export class RankScheme {
  constructor(
    private readonly schemes: AskScheme,
    private readonly rankings: JudgedRankings,
    private readonly comparing: CompareSchemes,
    private readonly pending: ReadPendingRounds,
  ) {}

  rank(scope: ProvinceScope, question: SchemeQuestion): Promise<Verdict<SchemeRanking>> {
    return traced('hailong.rank', {}, async (note) => {
      const verdict = await this.rankInside(scope, question);
      note({ outcome: verdict.ok ? 'accepted' : verdict.problems[0]?.code });
      return verdict;
    });
  }

  /** Ranks without a comparison, for a use case that stands on the ranking of the scheme alone. */
  async rankAlone(scope: ProvinceScope, question: SchemeQuestion): Promise<Verdict<SchemeRankingAlone>> {
    const found = await this.schemes.ask(scope, question);
    return found.ok ? accept(await this.rankAsked(scope, found.value, question)) : found;
  }

  /** Ranks by the answers and errors alone, for a use case that judges by them itself, such as a release. Not kept. */
  async answers(scope: ProvinceScope, question: SchemeQuestion): Promise<Verdict<SchemeAnswers>> {
    const found = await this.schemes.ask(scope, question);
    if (!found.ok) return found;
    const { scheme, rounds, organisationOn, asked } = found.value;
    const { ranking, ...answers } = await this.rankings.answers(scope, asked);
    return accept({
      ...{ scheme, rounds, organisationOn, ...answers },
      ranking: withExcluded(ranking, asked.excluded),
      comparable: asked.comparable,
      groups: groupSummaries(asked.groups, ranking),
    });
  }

  private async rankInside(scope: ProvinceScope, question: SchemeQuestion): Promise<Verdict<SchemeRanking>> {
    const found = await this.schemes.ask(scope, question);
    if (!found.ok) return found;
    const ranked = await this.rankAsked(scope, found.value, question);
    const { ranking, judgement } = ranked;
    const comparison = await this.comparing.compare(scope, {
      ...{ now: found.value, ranking, judgement, question },
    });
    if (comparison && !comparison.ok) return comparison;
    const pending = await this.pending.of(scope, found.value.asked);
    return accept({ ...ranked, pending, comparison: comparison?.value });
  }

  private async rankAsked(
    scope: ProvinceScope,
    { scheme, rounds, organisationOn, asked }: AskedScheme,
    { factor }: SchemeQuestion,
  ): Promise<SchemeRankingAlone> {
    const { ranking, ...judged } = await this.rankings.of(scope, asked);
    return {
      ...{ scheme, rounds, organisationOn, factor, field: asked.field, ...judged },
      ranking: withExcluded(asked.field ? withinField(ranking) : ranking, asked.excluded),
      comparable: asked.comparable,
      groups: groupSummaries(asked.groups, ranking),
    };
  }
}
