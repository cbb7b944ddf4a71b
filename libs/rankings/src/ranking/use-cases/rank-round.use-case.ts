import { criteriaSetById } from '@hailong/criteria';
import { ShownBlock, ToldAccount, shownBlocks, toldAccounts } from '@hailong/blocks';
import { ProvinceDb, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { Participant, questionnaireFor, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { traced } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { ComparableCandidate, comparableCriteria } from '../domain/comparable-criteria';
import { coreCounts, overallCounts } from '../domain/core-counts';
import { PROBLEMS } from '../../domain/problems';
import { Ranking, RankingCandidate, rankAgencies } from '../domain/rank-agencies';
import { sharedCore } from '../domain/shared-core';
import { FormAccount, formAccount } from '../../results/domain/form-account';
import { addTallies } from '../../results/domain/tally';
import { formsInIndex } from '../../results/domain/tallied-form';
import { PublishedForm, PublishedForms } from '../../results/use-cases/published-forms';

export interface RankingQuestion {
  readonly roundId: number;
  /** Ranking group; default all. */
  readonly group?: string;
  /** Default: the method of the core on which the round is compared. */
  readonly method?: IndexMethodName;
  /** Fewest forms in the index; default: the round's. */
  readonly minimumResponses?: number;
}

export interface RoundRanking {
  readonly round: RoundRecord;
  readonly ranking: Ranking;
  /** All forms of an agency that came in; undefined until the round is final. */
  readonly accountOf: (agencyId: number) => FormAccount | undefined;
}

/**
 * Ranks the agencies of a round on the criteria that they have in common, from the blocks that are shown. A ranking is
 * no publication: it is neither frozen, nor does it have confidence sets or disclosure control.
 */
@Injectable()
export class RankRound {
  constructor(
    private readonly db: ProvinceDb,
    private readonly figures: ResultsDb,
    private readonly forms: PublishedForms,
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
    const shown = await this.figures.ofProvince(scope, async (tx) => ({
      blocks: groupByAgency(await shownBlocks(tx, question.roundId)),
      accounts: groupByAgency(await toldAccounts(tx, question.roundId)),
    }));
    return accept(rankShown(asked.value, shown));
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

/** Ranking that is asked for, before any figure is read. */
interface AskedRanking {
  readonly round: RoundRecord;
  readonly participants: readonly Participant[];
  readonly formsOf: (participant: Participant) => readonly PublishedForm[];
  readonly method: IndexMethodName;
  readonly minimumResponses: number;
}

/** Figures of every agency that are shown. */
interface ShownFigures {
  readonly blocks: ReadonlyMap<number, readonly ShownBlock[]>;
  readonly accounts: ReadonlyMap<number, readonly ToldAccount[]>;
}

function rankShown(
  { round, participants, formsOf, method, minimumResponses }: AskedRanking,
  { blocks, accounts }: ShownFigures,
): RoundRanking {
  const agencies = participants.map((participant) =>
    candidateOf(participant, formsOf(participant), blocks.get(participant.agencyId) ?? [], method),
  );
  const comparable = comparableCriteria(
    participants.flatMap((participant) => criteriaSetsOf(participant.agencyId, formsOf(participant))),
  );
  return {
    round,
    accountOf: (agencyId) => formAccount(accounts.get(agencyId) ?? []),
    ranking: rankAgencies({ method, minimumResponses, comparable, agencies }),
  };
}

function candidateOf(
  { agencyId, rankingGroup }: Participant,
  forms: readonly PublishedForm[],
  blocks: readonly ShownBlock[],
  method: IndexMethodName,
): RankingCandidate {
  const tallied = forms.map((form) => {
    const own = blocks.filter((block) => block.questionnaireId === form.questionnaireId);
    return { ...form, tally: addTallies(own, form.layout.size) };
  });
  return {
    agencyId,
    group: rankingGroup,
    responses: tallied.reduce((sum, form) => sum + formsInIndex(form, method), 0),
    criteria: tallied.flatMap((form) => coreCounts(form.criteriaSet, form)),
    overall: tallied.flatMap(overallCounts),
  };
}

/** Criteria sets of an agency, each once: two respondent groups may answer on the same set. */
function criteriaSetsOf(agencyId: number, forms: readonly PublishedForm[]): readonly ComparableCandidate[] {
  const sets = new Set(forms.map(({ criteriaSet }) => criteriaSet));
  return sets.size === 0 ? [{ agencyId }] : [...sets].map((criteriaSet) => ({ agencyId, criteriaSet }));
}

function groupByAgency<T extends { readonly agencyId: number }>(
  rows: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const known = groups.get(row.agencyId);
    if (known) known.push(row);
    else groups.set(row.agencyId, [row]);
  }
  return groups;
}
