import { criteriaSetById } from '@hailong/criteria';
import { ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { TallyRow, talliesOfRound } from '@hailong/responses';
import { IndexMethodName } from '@hailong/statistics';
import { Participant, questionnaireFor, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { traced } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { ComparableCandidate, comparableCriteria } from '../domain/comparable-criteria';
import { coreCounts, overallCounts } from '../domain/core-counts';
import {
  FormsCounted,
  MarkedForms,
  countedTallies,
  formsCountedOf,
  markedForms,
} from '../../results/domain/forms-counted';
import { PROBLEMS } from '../../domain/problems';
import { Ranking, RankingCandidate, rankAgencies } from '../domain/rank-agencies';
import { sharedCore } from '../domain/shared-core';
import { FormAccount, formAccount } from '../../results/domain/form-account';
import { addTallies } from '../../results/domain/tally';
import { formsInIndex } from '../../results/domain/tallied-form';
import { PublishedForm, PublishedForms } from '../../results/use-cases/published-forms';

export interface RankingQuestion extends Partial<FormsCounted> {
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
  /** Forms that enter every index. */
  readonly formsCounted: FormsCounted;
  /** All forms of an agency that came in, and those in its index. */
  readonly accountOf: (agencyId: number) => FormAccount;
  /** Flagged and surplus responses of an agency, included in its index or not. */
  readonly markedOf: (agencyId: number) => MarkedForms;
}

/**
 * Ranks the agencies of a round on the criteria that they have in common, from the tallies at this moment. A ranking is
 * no publication: it is neither frozen, nor does it have confidence sets or disclosure control.
 */
@Injectable()
export class RankRound {
  constructor(
    private readonly db: ProvinceDb,
    private readonly forms: PublishedForms,
  ) {}

  rank(scope: ProvinceScope, question: RankingQuestion): Promise<Verdict<RoundRanking>> {
    return traced('hailong.rank', { round: question.roundId }, async (note) => {
      const verdict = await this.rankInside(scope, question);
      note({ outcome: verdict.ok ? 'accepted' : verdict.problems[0]?.code });
      return verdict;
    });
  }

  private rankInside(scope: ProvinceScope, question: RankingQuestion): Promise<Verdict<RoundRanking>> {
    return this.db.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [question.roundId]);
      if (!round) return refuse(notFound('round', 'round'));
      const participants = participantsOf(round, question.group);
      return participants.ok ? this.rankParticipants(tx, round, participants.value, question) : participants;
    });
  }

  private async rankParticipants(
    tx: Transaction,
    round: RoundRecord,
    participants: readonly Participant[],
    question: RankingQuestion,
  ): Promise<Verdict<RoundRanking>> {
    const formsOf = await this.formsOf(tx, round, participants);
    const core = sharedCore(participants.flatMap(formsOf));
    const forms = (participant: Participant) => formsOf(participant).filter(({ coreId }) => coreId === core);
    const tallies = groupByAgency(await talliesOfRound(tx, round.roundId));
    const formsCounted = formsCountedOf(question);
    const method = question.method ?? (await this.methodOf(tx, core));
    const ranked = participants.map((participant) =>
      rankedOf(participant, forms(participant), tallies, { formsCounted, method }),
    );
    const found = new Map(ranked.map((each) => [each.candidate.agencyId, each]));
    const comparable = comparableCriteria(
      participants.flatMap((participant) => criteriaSetsOf(participant.agencyId, forms(participant))),
    );
    const minimumResponses = question.minimumResponses ?? round.document.minimumResponses;
    const agencies = ranked.map(({ candidate }) => candidate);
    return accept({
      round,
      formsCounted,
      accountOf: (agencyId) => found.get(agencyId)?.account ?? formAccount([], 0),
      markedOf: (agencyId) => found.get(agencyId)?.marked ?? markedForms([]),
      ranking: rankAgencies({ method, minimumResponses, comparable, agencies }),
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

/** Choices by which every agency of a ranking is counted. */
interface RankingTerms {
  readonly formsCounted: FormsCounted;
  readonly method: IndexMethodName;
}

interface Ranked {
  readonly candidate: RankingCandidate;
  readonly account: FormAccount;
  readonly marked: MarkedForms;
}

function rankedOf(
  { agencyId, rankingGroup }: Participant,
  forms: readonly PublishedForm[],
  tallies: ReadonlyMap<number, readonly TallyRow[]>,
  { formsCounted, method }: RankingTerms,
): Ranked {
  const all = tallies.get(agencyId) ?? [];
  const tallied = forms.map((form) => {
    const own = all.filter((row) => row.questionnaireId === form.questionnaireId);
    return { ...form, own, tally: addTallies(countedTallies(own, formsCounted), form.layout.size) };
  });
  const candidate = {
    agencyId,
    group: rankingGroup,
    responses: tallied.reduce((sum, form) => sum + formsInIndex(form, method), 0),
    criteria: tallied.flatMap((form) => coreCounts(form.criteriaSet, form)),
    overall: tallied.flatMap(overallCounts),
  };
  const account = formAccount(all, candidate.responses);
  return { candidate, account, marked: markedForms(tallied.flatMap(({ own }) => own)) };
}

/** Criteria sets of an agency, each once: two respondent groups may answer on the same set. */
function criteriaSetsOf(agencyId: number, forms: readonly PublishedForm[]): readonly ComparableCandidate[] {
  const sets = new Set(forms.map(({ criteriaSet }) => criteriaSet));
  return sets.size === 0 ? [{ agencyId }] : [...sets].map((criteriaSet) => ({ agencyId, criteriaSet }));
}

function groupByAgency(rows: readonly TallyRow[]): ReadonlyMap<number, readonly TallyRow[]> {
  const groups = new Map<number, TallyRow[]>();
  for (const row of rows) {
    const known = groups.get(row.agencyId);
    if (known) known.push(row);
    else groups.set(row.agencyId, [row]);
  }
  return groups;
}
