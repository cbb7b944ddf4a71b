import { ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { Participant, questionnaireFor, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { ComparableCandidate, comparableCriteria } from '../domain/comparable-criteria';
import { coreCounts, overallCounts } from '../domain/core-counts';
import { PileChoice, PileCounts, choosePiles, pileCounts } from '../domain/tally-class';
import { Ranking, RankingCandidate, rankAgencies } from '../domain/rank-agencies';
import { sharedCore } from '../domain/shared-core';
import { addTallies } from '../domain/tally';
import { TallyRow, talliesOfRound } from '@hailong/responses';
import { PublishedForm, PublishedForms } from './published-forms';
import { chosenPiles, noSuchRound } from './read-results.use-case';

export interface RankingQuestion extends Partial<PileChoice> {
  readonly roundId: number;
  /** Only agencies of this ranking group; default all. */
  readonly group?: string;
  /** Default: the method of the first participant's criteria set. */
  readonly method?: IndexMethodName;
  /** Default: the round's. */
  readonly minimumResponses?: number;
}

export interface RoundRanking {
  readonly round: RoundRecord;
  readonly ranking: Ranking;
  /** Which forms went into every index. */
  readonly piles: PileChoice;
  /** Flagged and surplus responses on an agency's forms, in its index or not. */
  readonly markedOf: (agencyId: number) => PileCounts;
}

/**
 * Ranks the agencies of a round on the criteria they have in common, from the tallies of this moment.
 * Not a publication: a frozen release with confidence sets and disclosure control is made from it elsewhere.
 */
@Injectable()
export class RankRound {
  constructor(
    private readonly db: ProvinceDb,
    private readonly forms: PublishedForms,
  ) {}

  run(scope: ProvinceScope, question: RankingQuestion): Promise<Verdict<RoundRanking>> {
    return this.db.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [question.roundId]);
      if (!round) return refuse(noSuchRound(question.roundId));
      const participants = round.document.participants.filter(
        ({ rankingGroup }) => question.group === undefined || rankingGroup === question.group,
      );
      if (participants.length === 0) return refuse(noSuchRankingGroup(question.group ?? '', round));
      const formsOf = await this.formsOf(tx, round, participants);
      const core = sharedCore(participants.flatMap(formsOf));
      const forms = (participant: Participant) =>
        formsOf(participant).filter(({ coreId }) => coreId === core);
      const tallies = groupByAgency(await talliesOfRound(tx, round.roundId));
      const piles = chosenPiles(question);
      const ranked = participants.map((participant) =>
        rankedOf(participant, forms(participant), tallies, piles),
      );
      const marked = new Map(ranked.map((one) => [one.candidate.agencyId, one.marked]));
      const comparable = comparableCriteria(
        participants.flatMap((participant) => criteriaSetsOf(participant.agencyId, forms(participant))),
      );
      const method = question.method ?? firstMethod(participants.flatMap(forms)) ?? 'pooled';
      const minimumResponses = question.minimumResponses ?? round.document.minimumResponses;
      return accept({
        round,
        piles,
        markedOf: (agencyId) => marked.get(agencyId) ?? pileCounts([]),
        ranking: rankAgencies({
          ...{ method, minimumResponses, comparable },
          agencies: ranked.map(({ candidate }) => candidate),
        }),
      });
    });
  }

  /** The forms of each participant that rate criteria; coordination and perception forms do not rank. */
  private async formsOf(tx: Transaction, { document }: RoundRecord, participants: readonly Participant[]) {
    // Once each: two groups may answer one form.
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

interface Ranked {
  readonly candidate: RankingCandidate;
  readonly marked: PileCounts;
}

function rankedOf(
  { agencyId, rankingGroup }: Participant,
  forms: readonly PublishedForm[],
  tallies: ReadonlyMap<number, readonly TallyRow[]>,
  piles: PileChoice,
): Ranked {
  const all = tallies.get(agencyId) ?? [];
  const tallied = forms.map((form) => {
    const own = all.filter((row) => row.questionnaireId === form.questionnaireId);
    return { ...form, own, tally: addTallies(choosePiles(own, piles), form.layout.size) };
  });
  const candidate = {
    agencyId,
    group: rankingGroup,
    responses: tallied.reduce((sum, { tally }) => sum + tally.responses, 0),
    criteria: tallied.flatMap((form) => coreCounts(form.criteriaSet, form)),
    overall: tallied.map(overallCounts).find((counts) => counts !== undefined),
  };
  return { candidate, marked: pileCounts(tallied.flatMap(({ own }) => own)) };
}

/** Once each: two groups that answer on the same criteria set are no two claims. */
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

function firstMethod(forms: readonly PublishedForm[]): IndexMethodName | undefined {
  return forms.find(({ criteriaSet }) => criteriaSet)?.criteriaSet?.method;
}

function noSuchRankingGroup(code: string, { document }: RoundRecord): Problem {
  const known = [...new Set(document.participants.map(({ rankingGroup }) => rankingGroup))].join(', ');
  return problem(
    'UNKNOWN_GROUP',
    'group',
    `không có nhóm xếp hạng "${code}"; các nhóm của đợt: ${known}`,
    `there is no ranking group "${code}"; the groups of the round: ${known}`,
  );
}
