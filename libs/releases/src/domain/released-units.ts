import type { RankingCandidate } from '@hailong/rankings/domain';
import type { LevelCounts } from '@hailong/statistics';
import type { NamedAgency, ReleasedAnswers, ReleasedUnit } from './ranking-document';

/** Unit as a ranking of shown blocks has it. */
export interface ShownUnit {
  readonly candidate: RankingCandidate;
  readonly named: NamedAgency & { readonly members?: readonly NamedAgency[] };
  /** Unrounded; undefined: not known. */
  readonly effectiveAnswers: number | undefined;
}

/**
 * Unit as it is published: the answers to the compared criteria, those on one scale added up, and its effective answers rounded down,
 * so that an interval errs on the side of caution and the products of answers behind it are not told.
 *
 * @param criteria codes of the compared criteria, in the order of the document
 */
export function releasedUnit(
  { candidate, named, effectiveAnswers }: ShownUnit,
  criteria: readonly string[],
): ReleasedUnit {
  const { group, responses: n, criteria: answered, overall } = candidate;
  return {
    ...{ code: named.code, name: named.name, group, n },
    ...(named.members && { members: named.members }),
    answers: criteria.flatMap((criterion) =>
      addedUp(answered.filter(({ coreCode }) => coreCode === criterion)).map((counted) => ({
        criterion,
        ...counted,
      })),
    ),
    overall: overall.map(plain),
    effectiveAnswers: effectiveAnswers === undefined ? null : Math.max(1, Math.floor(effectiveAnswers)),
  };
}

/** Adds up answers on one scale; those on different scales stay apart. */
function addedUp(answers: readonly LevelCounts[]): readonly ReleasedAnswers[] {
  const sums = new Map<string, ReleasedAnswers>();
  for (const { counts, satisfied } of answers) {
    const scale = JSON.stringify(satisfied);
    const known = sums.get(scale)?.counts ?? counts.map(() => 0);
    sums.set(scale, { counts: known.map((count, level) => count + (counts[level] ?? 0)), satisfied });
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => plain(sum));
}

function plain({ counts, satisfied }: LevelCounts): ReleasedAnswers {
  return { counts: [...counts], satisfied: [...satisfied] };
}
