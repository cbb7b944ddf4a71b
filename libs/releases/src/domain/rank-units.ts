import { whyWithoutStanding } from '@hailong/rankings/domain';
import type { JudgeAgencies, Judgement, RankAgencies, RankingEntry } from '@hailong/rankings/domain';
import { formatPercent } from '@hailong/statistics';
import type { RankSet } from '@hailong/statistics/domain';
import { canonicalForm, digestOf } from './canonical-form';
import type { RankingTerms, ReleasedAgency, ReleasedJudgement, ReleasedUnit } from './ranking-document';

/** Random draws of the possible ranks. */
export const DRAWS = 10_000;
/** Hexadecimal digits of a digest that a seed is made of. */
const SEED_DIGITS = 7;

/** Formulas of rankings, handed in: these rules name the shapes alone. */
export interface RankingFormulas {
  readonly rank: RankAgencies;
  /** Runs on a thread of its own where there is one, so that forms are taken meanwhile. */
  readonly judge: (...args: Parameters<JudgeAgencies>) => Promise<Judgement>;
}

export interface RankedUnits {
  /** Sorted by code. */
  readonly agencies: readonly ReleasedAgency[];
  /** Null under a method without errors. */
  readonly judgement: ReleasedJudgement | null;
}

/**
 * Ranks the units of a release by their published answers alone: index, interval, band, rank and possible ranks. Whole numbers of
 * effective answers stand for the errors, so that the document is enough to compute all of it again.
 *
 * @throws RangeError where a unit cannot be ranked by the terms
 */
export async function rankUnits(
  terms: RankingTerms,
  units: readonly ReleasedUnit[],
  formulas: RankingFormulas,
): Promise<RankedUnits> {
  const sorted = [...units].sort((one, other) => (one.code < other.code ? -1 : 1));
  const entries = entriesOf(terms, sorted, formulas.rank);
  const judgement = whyWithoutStanding(terms.method.name)
    ? undefined
    : await formulas.judge(judged(sorted, entries), drawsOf(terms, sorted, entries));
  return {
    agencies: sorted.map((unit, at) => ranked(unit, entries[at] as RankingEntry, judgement)),
    judgement: judgement
      ? { seed: judgement.seed, draws: DRAWS, criticalValues: judgement.criticalValues }
      : null,
  };
}

/** Entries in the order of the units; the place of a unit stands for its id. */
function entriesOf(
  terms: RankingTerms,
  units: readonly ReleasedUnit[],
  rank: RankAgencies,
): readonly RankingEntry[] {
  const criteria = terms.criteria.map(({ code, factor }) => ({ coreCode: code, factor }));
  const factors = terms.factors.map(({ code, weight }) => ({ code, weight }));
  const { entries, excluded } = rank({
    ...{ method: terms.method.name, minimumResponses: terms.minimumResponses },
    comparable: { criteria, factors, leftOut: [], notShared: [], withoutCore: [] },
    agencies: units.map(({ group, n, answers, overall }, at) => ({
      ...{ agencyId: at, group, responses: n, overall },
      criteria: answers.map(({ criterion, ...counted }) => ({ coreCode: criterion, ...counted })),
    })),
  });
  const [first] = excluded;
  if (first)
    throw new RangeError(`${units[first.agencyId]?.code} has no rank by the published terms: ${first.code}`);
  return [...entries].sort((one, other) => one.agencyId - other.agencyId);
}

function judged(units: readonly ReleasedUnit[], entries: readonly RankingEntry[]) {
  return entries.map(({ agencyId, group, index, n }) => ({
    ...{ agencyId, group, index, n },
    effectiveAnswers: units[agencyId]?.effectiveAnswers ?? undefined,
  }));
}

function drawsOf(
  { confidence }: RankingTerms,
  units: readonly ReleasedUnit[],
  entries: readonly RankingEntry[],
) {
  const seed = seedOfUnits(
    entries.map(({ agencyId, group, index, n }) => ({ code: units[agencyId]?.code ?? '', group, index, n })),
  );
  return { confidence, seed, draws: DRAWS };
}

function ranked(
  unit: ReleasedUnit,
  { agencyId, index, rank, rankInGroup, tiedWith }: RankingEntry,
  judgement: Judgement | undefined,
): ReleasedAgency {
  const standing = judgement?.standings.get(agencyId);
  return {
    ...unit,
    ...{ index, indexText: formatPercent(index, 2, 'vi'), rank, rankInGroup, tiedWith },
    interval: standing?.interval ?? null,
    band: standing?.band ?? null,
    possibleRanks: standing
      ? { overall: rankSet(standing.overall), inGroup: rankSet(standing.inGroup) }
      : null,
  };
}

function rankSet({ best, worst }: RankSet): RankSet {
  return { best, worst };
}

interface SeededUnit {
  readonly code: string;
  readonly group: string;
  readonly index: number;
  readonly n: number;
}

/** Seed of the draws, 0…2²⁸−1, from the published figures of the units, so that no choice of a seed can better a rank. */
export function seedOfUnits(units: readonly SeededUnit[]): number {
  const figures = units.map(({ code, group, index, n }) => [code, group, index, n]);
  return Number.parseInt(digestOf(canonicalForm(figures)).slice(0, SEED_DIGITS), 16);
}
