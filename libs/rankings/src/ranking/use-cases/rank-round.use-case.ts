import { criteriaSetById } from '@hailong/criteria';
import { ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { Participant, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { traced } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../../domain/problems';
import { FormsOfAgency, comparedForms } from './compared-forms';
import { JudgedRankings } from './judged-rankings';
import { AskedRanking, RoundRanking, comparableOf } from './rank-shown';
import { sharedCore } from '../domain/shared-core';
import { figureDigest } from '../../results/domain/figure-digest';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { PublishedForms } from '../../results/use-cases/published-forms';

export interface RankingQuestion {
  readonly roundId: number;
  /** Ranking group; default all. */
  readonly group?: string;
  /** Default: the method of the core on which the round is compared. */
  readonly method?: IndexMethodName;
  /** Fewest forms in the index; default: the round's. */
  readonly minimumResponses?: number;
  /** Index that agencies are held against, 0…100; default the mean of their group. */
  readonly target?: number;
}

/**
 * Ranks the agencies of a round on the criteria that they have in common, from the blocks that are shown, and judges what the figures can
 * carry, once until a block is added. A ranking is no publication: it is not frozen.
 */
@Injectable()
export class RankRound {
  private readonly asked = new KeptFigures<AskedRanking>();

  constructor(
    private readonly db: ProvinceDb,
    private readonly forms: PublishedForms,
    private readonly rankings: JudgedRankings,
  ) {}

  rank(scope: ProvinceScope, question: RankingQuestion): Promise<Verdict<RoundRanking>> {
    return traced('hailong.rank', { round: question.roundId }, async (note) => {
      const verdict = await this.rankInside(scope, question);
      note({ outcome: verdict.ok ? 'accepted' : verdict.problems[0]?.code });
      return verdict;
    });
  }

  private async rankInside(scope: ProvinceScope, question: RankingQuestion): Promise<Verdict<RoundRanking>> {
    const asked = await this.ask(scope, question);
    if (!asked.ok) return asked;
    const { round, asked: ranking } = asked.value;
    return accept({ round, ...(await this.rankings.of(scope, ranking)) });
  }

  /** Checks the question; its terms are kept until the round changes, because published forms never do. */
  private async ask(scope: ProvinceScope, question: RankingQuestion): Promise<Verdict<AskedRoundRanking>> {
    const [round] = await this.db.read(scope, (tx) => roundsById(tx, [question.roundId]), 'one');
    if (!round) return refuse(notFound('round', 'round'));
    if (round.document.trial) return refuse(PROBLEMS.TRIAL_ROUND_UNSUITED.at('round', round.code));
    const participants = participantsOf(round, question.group);
    if (!participants.ok) return participants;
    const inputs = { rounds: [round], questionnaireIds: [], terms: { ...question }, shown: '' };
    const digest = figureDigest({ reader: 'province', ...inputs });
    const asked = await this.asked.of(digest, () =>
      this.db.read(scope, (tx) => this.termsOf(tx, { round, question }, participants.value)),
    );
    return accept({ round, asked });
  }

  /** Reads the forms of each participant that are compared, and the terms that the question leaves open. */
  private async termsOf(
    tx: Transaction,
    { round, question }: { readonly round: RoundRecord; readonly question: RankingQuestion },
    participants: readonly Participant[],
  ): Promise<AskedRanking> {
    const formsOf = await comparedForms(this.forms, tx, [round]);
    const core = sharedCore(participants.flatMap(({ agencyId }) => formsOf(agencyId)));
    const onCore: FormsOfAgency = (agencyId) => formsOf(agencyId).filter(({ coreId }) => coreId === core);
    return {
      ...{ rounds: [round], participants, formsOf: onCore },
      comparable: comparableOf(participants, onCore),
      method: question.method ?? (await this.methodOf(tx, core)),
      minimumResponses: question.minimumResponses ?? round.document.minimumResponses,
      target: question.target,
    };
  }

  /** Method of a core, whatever methods the sets that extend it name; without a core, answers are pooled. */
  private async methodOf(tx: Transaction, coreId: number | undefined): Promise<IndexMethodName> {
    const core = coreId === undefined ? undefined : await criteriaSetById(tx, coreId);
    return core?.document.method ?? 'pooled';
  }
}

interface AskedRoundRanking {
  readonly round: RoundRecord;
  readonly asked: AskedRanking;
}

/** Participants of one ranking group; of all groups when none is asked for. */
function participantsOf({ document }: RoundRecord, group?: string): Verdict<readonly Participant[]> {
  const asked = document.participants.filter(
    ({ rankingGroup }) => group === undefined || rankingGroup === group,
  );
  if (asked.length > 0) return accept(asked);
  const known = [...new Set(document.participants.map(({ rankingGroup }) => rankingGroup))];
  return refuse(PROBLEMS.RANKING_GROUP_UNKNOWN.at('group', group ?? '', known));
}
