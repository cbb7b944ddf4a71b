import { ToldAccount } from '@hailong/blocks';
import { IndexMethodName } from '@hailong/statistics';
import type { CalendarDay } from '@hailong/kernel';
import { Participant, RoundRecord } from '@hailong/surveys/domain';
import { ProvinceField } from '../../fields/domain/field-positions';
import { ComparableCandidate, ComparableCriteria, comparableCriteria } from '../domain/comparable-criteria';
import { coreCounts, overallCounts } from '../domain/core-counts';
import { PooledAgencies, membersAmong, membersOf, pooledCandidate } from '../domain/pooled-agencies';
import { Ranking, RankingCandidate, rankAgencies } from '../domain/rank-agencies';
import { Confidence } from '../../standing/domain/confidence';
import { Judgement } from '../../standing/domain/judge-agencies';
import { FormsOfAgency } from './compared-forms';
import type { Sampling } from '../../results/domain/sampling';
import { FormAccount, formAccount } from '../../results/domain/form-account';
import { Tally, addTallies } from '../../results/domain/tally';
import { formsInIndex } from '../../results/domain/tallied-form';
import { PublishedForm } from '../../results/use-cases/published-forms';

export interface RoundRanking extends JudgedRanking {
  readonly round: RoundRecord;
}

export interface JudgedRanking {
  readonly ranking: Ranking;
  /** Judgement of what the figures can carry; absent under a method without errors, see `whyWithoutStanding`. */
  readonly judgement?: Judgement;
  /** All forms of an agency that came in; undefined until its rounds are final. */
  readonly accountOf: (agencyId: number) => FormAccount | undefined;
  /** Ways in which the respondents of an entry were found, as the terms and the draws of its rounds tell. */
  readonly samplingsOf: (agencyId: number) => readonly Sampling[];
  /** Forms of joined blocks that may belong to the field, and are told apart no more; 0 where none is asked for. */
  readonly notToldApart: number;
}

/** Agency, or several that enter as one, with the group inside which it is ranked. */
export interface RankedAgency extends PooledAgencies, Pick<Participant, 'agencyId' | 'rankingGroup'> {}

/** Ranking that is asked for, before any figure is read. */
export interface AskedRanking {
  /** Rounds whose forms are added up. */
  readonly rounds: readonly RoundRecord[];
  readonly participants: readonly RankedAgency[];
  /** Forms on the core that is compared. */
  readonly formsOf: FormsOfAgency;
  readonly comparable: ComparableCriteria;
  readonly method: IndexMethodName;
  readonly minimumResponses: number;
  /** Index that agencies are held against, 0…100; absent: the mean of their group. */
  readonly target?: number;
  /** Level of confidence, percent; absent: the usual one. */
  readonly confidence?: Confidence;
  /** Service field whose forms alone count; absent: all forms. Every round lists it and tells its figures apart by field. */
  readonly field?: ProvinceField;
  /** Day before which the blocks were shown that are counted; absent: all that are shown. */
  readonly shownBefore?: CalendarDay;
}

/** Ranking of shown figures, and what its indices stand on. */
export interface ShownRanking extends Pick<JudgedRanking, 'ranking' | 'accountOf'> {
  /** Answers that each entry stands on, also of those without a rank. */
  readonly candidates: readonly RankingCandidate[];
  readonly comparable: ComparableCriteria;
}

/** Block, or sum of blocks, of a questionnaire. */
export interface TalliedBlock extends Tally {
  readonly questionnaireId: number;
}

/** Figures of every agency that are shown. */
export interface ShownFigures {
  readonly blocks: ReadonlyMap<number, readonly TalliedBlock[]>;
  readonly accounts: ReadonlyMap<number, readonly ToldAccount[]>;
}

/** Criteria on which agencies with these forms can be compared. */
export function comparableOf(
  agencies: readonly Pick<RankedAgency, 'agencyId'>[],
  formsOf: FormsOfAgency,
): ComparableCriteria {
  return comparableCriteria(agencies.flatMap(({ agencyId }) => criteriaSetsOf(agencyId, formsOf(agencyId))));
}

/** Ranks the agencies by figures that are shown. */
export function rankShown(
  { participants, formsOf, comparable, method, minimumResponses }: AskedRanking,
  { blocks, accounts }: ShownFigures,
): ShownRanking {
  const agencies = participants.map((unit) => {
    const { agencyId, rankingGroup } = unit;
    const members = membersOf(unit).map((id) =>
      candidateOf({ agencyId: id, rankingGroup }, formsOf(id), blocks.get(id) ?? [], method),
    );
    return pooledCandidate({ agencyId, group: rankingGroup }, members);
  });
  return {
    comparable,
    candidates: agencies,
    accountOf: (agencyId) => accountOf(membersAmong(participants, agencyId), accounts),
    ranking: rankAgencies({ method, minimumResponses, comparable, agencies }),
  };
}

/** Account of an entry; of several agencies together once that of each is told. */
function accountOf(members: readonly number[], accounts: ShownFigures['accounts']): FormAccount | undefined {
  const told = members.map((id) => accounts.get(id) ?? []);
  return told.some((each) => each.length === 0) ? undefined : formAccount(told.flat());
}

/** Answers of an agency to its forms, by shown blocks of the rounds that are added up. */
export function candidateOf(
  { agencyId, rankingGroup }: RankedAgency,
  forms: readonly PublishedForm[],
  blocks: readonly TalliedBlock[],
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
