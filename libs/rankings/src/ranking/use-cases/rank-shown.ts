import { ShownBlock, ToldAccount } from '@hailong/blocks';
import { IndexMethodName } from '@hailong/statistics';
import { Participant, RoundRecord } from '@hailong/surveys/domain';
import { ComparableCandidate, ComparableCriteria, comparableCriteria } from '../domain/comparable-criteria';
import { coreCounts, overallCounts } from '../domain/core-counts';
import { Ranking, RankingCandidate, rankAgencies } from '../domain/rank-agencies';
import { Judgement } from '../../standing/domain/judge-agencies';
import { FormAccount, formAccount } from '../../results/domain/form-account';
import { addTallies } from '../../results/domain/tally';
import { formsInIndex } from '../../results/domain/tallied-form';
import { PublishedForm } from '../../results/use-cases/published-forms';

export interface RoundRanking {
  readonly round: RoundRecord;
  readonly ranking: Ranking;
  /** Judgement of what the figures can carry; absent under a method without errors, see `whyWithoutStanding`. */
  readonly judgement?: Judgement;
  /** All forms of an agency that came in; undefined until the round is final. */
  readonly accountOf: (agencyId: number) => FormAccount | undefined;
}

/** Ranking that is asked for, before any figure is read. */
export interface AskedRanking {
  readonly round: RoundRecord;
  readonly participants: readonly Participant[];
  readonly formsOf: (participant: Participant) => readonly PublishedForm[];
  readonly method: IndexMethodName;
  readonly minimumResponses: number;
  /** Index that agencies are held against, 0…100; absent: the mean of their group. */
  readonly target?: number;
}

/** Ranking of shown figures, and what its indices stand on. */
export interface ShownRanking extends Pick<RoundRanking, 'ranking' | 'accountOf'> {
  readonly comparable: ComparableCriteria;
}

/** Figures of every agency that are shown. */
export interface ShownFigures {
  readonly blocks: ReadonlyMap<number, readonly ShownBlock[]>;
  readonly accounts: ReadonlyMap<number, readonly ToldAccount[]>;
}

/** Ranks the agencies by figures that are shown. */
export function rankShown(
  { participants, formsOf, method, minimumResponses }: AskedRanking,
  { blocks, accounts }: ShownFigures,
): ShownRanking {
  const agencies = participants.map((participant) =>
    candidateOf(participant, formsOf(participant), blocks.get(participant.agencyId) ?? [], method),
  );
  const comparable = comparableCriteria(
    participants.flatMap((participant) => criteriaSetsOf(participant.agencyId, formsOf(participant))),
  );
  return {
    comparable,
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

export function groupByAgency<T extends { readonly agencyId: number }>(
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
