import { criteriaSetById } from '@hailong/criteria';
import { shownBlocks, shownDigest, toldAccounts } from '@hailong/blocks';
import { ProvinceDb, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { Participant, questionnaireFor, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { traced } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../../domain/problems';
import { JudgeRanking } from './judge-ranking';
import { AskedRanking, RoundRanking, groupByAgency, rankShown } from './rank-shown';
import { sharedCore } from '../domain/shared-core';
import { figureDigest } from '../../results/domain/figure-digest';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { PublishedForm, PublishedForms } from '../../results/use-cases/published-forms';

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
  private readonly kept = new KeptFigures<Omit<RoundRanking, 'round'>>();

  constructor(
    private readonly db: ProvinceDb,
    private readonly figures: ResultsDb,
    private readonly forms: PublishedForms,
    private readonly judging: JudgeRanking,
  ) {}

  rank(scope: ProvinceScope, question: RankingQuestion): Promise<Verdict<RoundRanking>> {
    return traced('hailong.rank', { round: question.roundId }, async (note) => {
      const verdict = await this.rankInside(scope, question);
      note({ outcome: verdict.ok ? 'accepted' : verdict.problems[0]?.code });
      return verdict;
    });
  }

  private async rankInside(scope: ProvinceScope, question: RankingQuestion): Promise<Verdict<RoundRanking>> {
    const asked = await this.db.read(scope, (tx) => this.ask(tx, question));
    if (!asked.ok) return asked;
    const shown = await this.figures.ofProvince(scope, (tx) => shownDigest(tx, question.roundId));
    const ranking = await this.kept.of(digestOf(asked.value, question.group, shown), () =>
      this.rankJudged(scope, asked.value),
    );
    return accept({ round: asked.value.round, ...ranking });
  }

  private async rankJudged(scope: ProvinceScope, asked: AskedRanking): Promise<Omit<RoundRanking, 'round'>> {
    const { roundId } = asked.round;
    const shown = await this.figures.ofProvince(scope, async (tx) => {
      const blocks = groupByAgency(await shownBlocks(tx, roundId));
      const accounts = groupByAgency(await toldAccounts(tx, roundId));
      return rankShown(asked, { blocks, accounts });
    });
    const { ranking, accountOf } = shown;
    return { ranking, accountOf, judgement: await this.judging.judge(scope, asked, shown) };
  }

  /** Checks the question and reads the forms of each participant that are compared. */
  private async ask(tx: Transaction, question: RankingQuestion): Promise<Verdict<AskedRanking>> {
    const [round] = await roundsById(tx, [question.roundId]);
    if (!round) return refuse(notFound('round', 'round'));
    if (round.document.trial) return refuse(PROBLEMS.TRIAL_ROUND_UNSUITED.at('round', round.code));
    const participants = participantsOf(round, question.group);
    if (!participants.ok) return participants;
    const formsOf = await this.formsOf(tx, round, participants.value);
    const core = sharedCore(participants.value.flatMap(formsOf));
    return accept({
      round,
      participants: participants.value,
      formsOf: (participant) => formsOf(participant).filter(({ coreId }) => coreId === core),
      method: question.method ?? (await this.methodOf(tx, core)),
      minimumResponses: question.minimumResponses ?? round.document.minimumResponses,
      target: question.target,
    });
  }

  /** Method of a core, whatever methods the sets that extend it name; without a core, answers are pooled. */
  private async methodOf(tx: Transaction, coreId: number | undefined): Promise<IndexMethodName> {
    const core = coreId === undefined ? undefined : await criteriaSetById(tx, coreId);
    return core?.document.method ?? 'pooled';
  }

  /** Forms of each participant that rate criteria; forms on coordination or perception alone do not rank. */
  private async formsOf(tx: Transaction, { document }: RoundRecord, participants: readonly Participant[]) {
    // Each form once: two groups may answer the same.
    const idsOf = ({ agencyId }: Participant) => [
      ...new Set(document.groups.flatMap(({ code }) => questionnaireFor(document, agencyId, code) ?? [])),
    ];
    const forms = await this.forms.byId(tx, participants.flatMap(idsOf));
    return (participant: Participant): readonly PublishedForm[] =>
      idsOf(participant).flatMap((id) => {
        const form = forms.get(id);
        return form?.criteriaSet ? [form] : [];
      });
  }
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

function digestOf(
  { round, participants, formsOf, method, minimumResponses, target }: AskedRanking,
  group: string | undefined,
  shown: string,
): string {
  return figureDigest({
    ...{ reader: 'province', round, shown },
    questionnaireIds: participants.flatMap(formsOf).map(({ questionnaireId }) => questionnaireId),
    terms: { group: group ?? null, method, minimumResponses, target: target ?? null },
  });
}
