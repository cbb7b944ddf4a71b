import { criteriaOf, CriteriaSet, PlacedCriterion } from '@hailong/criteria/domain';
import { FactorWeight } from '@hailong/statistics';

export interface ComparableCandidate {
  readonly agencyId: number;
  /** Absent when its form has no satisfaction criterion. */
  readonly criteriaSet?: CriteriaSet;
}

/** Core criterion that every ranked agency asks, under its factor in the core. */
export interface ComparableCriterion {
  readonly coreCode: string;
  readonly factor: string;
}

export interface ComparableCriteria {
  readonly criteria: readonly ComparableCriterion[];
  /** Factors of `criteria` with their weights. */
  readonly factors: readonly FactorWeight[];
  /** Criteria of each agency outside the comparison; agencies without any are not listed. */
  readonly leftOut: readonly LeftOut[];
  /** Core criteria that only some agencies ask, each with the agencies that do not. */
  readonly notShared: readonly NotShared[];
  /** Agencies without any core criterion. They cannot be compared, and do not narrow the criteria of the others. */
  readonly withoutCore: readonly number[];
}

export interface LeftOut {
  readonly agencyId: number;
  /** Own criteria that are mapped to no core criterion, by their own code. */
  readonly unmapped: readonly string[];
  /** Core criteria that this agency asks and another does not. */
  readonly notShared: readonly string[];
}

export interface NotShared {
  readonly coreCode: string;
  readonly notAskedBy: readonly number[];
}

interface Asked extends ComparableCandidate {
  readonly asked: AskedCriteria;
}

interface AskedCriteria {
  readonly placed: readonly PlacedCriterion[];
  readonly coreCodes: ReadonlySet<string>;
}

/**
 * Core criteria that every agency with any core criterion asks, and the criteria left out because of that. Most agencies ask the same
 * sets, so each set is read once.
 */
export function comparableCriteria(candidates: readonly ComparableCandidate[]): ComparableCriteria {
  const all = withCriteria(candidates);
  const compared = all.filter(({ asked }) => asked.coreCodes.size > 0);
  const sets = [...new Set(compared.map(({ asked }) => asked))];
  const everyCode = [...new Set(sets.flatMap(({ coreCodes }) => [...coreCodes]))];
  const blocked = everyCode.filter((coreCode) => !sets.every(({ coreCodes }) => coreCodes.has(coreCode)));
  const shared = everyCode.filter((coreCode) => !blocked.includes(coreCode));
  return {
    ...placedInCore(shared, sets),
    leftOut: leftOutOf(all, new Set(blocked)),
    notShared: blocked.map((coreCode) => ({
      coreCode,
      notAskedBy: compared.filter(({ asked }) => !asked.coreCodes.has(coreCode)).map(agencyIdOf),
    })),
    withoutCore: all.filter(({ asked }) => asked.coreCodes.size === 0).map(agencyIdOf),
  };
}

/** Compared criteria without some of them. */
export function withoutCriteria(
  comparable: ComparableCriteria,
  codes: ReadonlySet<string>,
): ComparableCriteria {
  const criteria = comparable.criteria.filter(({ coreCode }) => !codes.has(coreCode));
  const factors = new Set(criteria.map(({ factor }) => factor));
  return { ...comparable, criteria, factors: comparable.factors.filter(({ code }) => factors.has(code)) };
}

/** Criteria that each candidate asks; candidates with the same set have the same object. */
function withCriteria(candidates: readonly ComparableCandidate[]): readonly Asked[] {
  const known = new Map<CriteriaSet | undefined, AskedCriteria>();
  return candidates.map((candidate) => {
    const { criteriaSet } = candidate;
    const asked = known.get(criteriaSet) ?? askedBy(criteriaSet);
    known.set(criteriaSet, asked);
    return { ...candidate, asked };
  });
}

function askedBy(criteriaSet: CriteriaSet | undefined): AskedCriteria {
  const placed = criteriaSet === undefined ? [] : criteriaOf(criteriaSet);
  return { placed, coreCodes: new Set(placed.flatMap(({ criterion }) => criterion.coreCode ?? [])) };
}

function agencyIdOf({ agencyId }: Asked): number {
  return agencyId;
}

function leftOutOf(all: readonly Asked[], blocked: ReadonlySet<string>): readonly LeftOut[] {
  const ofSet = new Map(
    [...new Set(all.map(({ asked }) => asked))].map((asked) => [asked, lost(asked, blocked)]),
  );
  return all.flatMap(({ agencyId, asked }) => {
    const { unmapped, notShared } = ofSet.get(asked) as Lost;
    return unmapped.length + notShared.length > 0 ? [{ agencyId, unmapped, notShared }] : [];
  });
}

type Lost = Omit<LeftOut, 'agencyId'>;

/** Criteria of a set outside the comparison. */
function lost({ placed, coreCodes }: AskedCriteria, blocked: ReadonlySet<string>): Lost {
  const unmapped = placed.filter(({ criterion }) => criterion.coreCode === undefined);
  return {
    unmapped: unmapped.map(({ criterion }) => criterion.code),
    notShared: [...coreCodes].filter((coreCode) => blocked.has(coreCode)),
  };
}

/** Takes the factor of each criterion from the core: an agency may put a mapped one under a factor of its own. */
function placedInCore(
  coreCodes: readonly string[],
  sets: readonly AskedCriteria[],
): Pick<ComparableCriteria, 'criteria' | 'factors'> {
  const places = new Map<string, PlacedCriterion>();
  for (const place of sets.flatMap(({ placed }) => placed)) {
    const { code, coreCode } = place.criterion;
    if (coreCode !== undefined && (code === coreCode || !places.has(coreCode))) places.set(coreCode, place);
  }
  const found = coreCodes.flatMap((coreCode) => {
    const place = places.get(coreCode);
    return place === undefined ? [] : [{ coreCode, factor: place.factor }];
  });
  const weights = new Map(found.map(({ factor }) => [factor.code, factor.weight ?? 1]));
  return {
    criteria: found.map(({ coreCode, factor }) => ({ coreCode, factor: factor.code })),
    factors: [...weights].map(([code, weight]) => ({ code, weight })),
  };
}
