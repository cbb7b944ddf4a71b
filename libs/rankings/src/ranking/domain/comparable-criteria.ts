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

interface Asked {
  readonly agencyId: number;
  readonly placed: readonly PlacedCriterion[];
  readonly coreCodes: ReadonlySet<string>;
}

/** Core criteria that every agency with any core criterion asks, and the criteria left out because of that. */
export function comparableCriteria(candidates: readonly ComparableCandidate[]): ComparableCriteria {
  const all = candidates.map(asked);
  const compared = all.filter(({ coreCodes }) => coreCodes.size > 0);
  const everyCode = [...new Set(compared.flatMap(({ coreCodes }) => [...coreCodes]))];
  const notShared = everyCode
    .map((coreCode) => ({
      coreCode,
      notAskedBy: compared.filter((one) => !one.coreCodes.has(coreCode)).map(agencyIdOf),
    }))
    .filter(({ notAskedBy }) => notAskedBy.length > 0);
  const blocked = new Set(notShared.map(({ coreCode }) => coreCode));
  const shared = everyCode.filter((coreCode) => !blocked.has(coreCode));
  return {
    ...placedInCore(shared, compared),
    leftOut: all
      .map((one) => leftOutOf(one, blocked))
      .filter(({ unmapped, notShared: lost }) => unmapped.length + lost.length > 0),
    notShared,
    withoutCore: all.filter(({ coreCodes }) => coreCodes.size === 0).map(agencyIdOf),
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

function asked({ agencyId, criteriaSet }: ComparableCandidate): Asked {
  const placed = criteriaSet === undefined ? [] : criteriaOf(criteriaSet);
  const coreCodes = placed.flatMap(({ criterion }) => criterion.coreCode ?? []);
  return { agencyId, placed, coreCodes: new Set(coreCodes) };
}

function agencyIdOf({ agencyId }: Asked): number {
  return agencyId;
}

function leftOutOf({ agencyId, placed, coreCodes }: Asked, blocked: ReadonlySet<string>): LeftOut {
  const unmapped = placed.filter(({ criterion }) => criterion.coreCode === undefined);
  return {
    agencyId,
    unmapped: unmapped.map(({ criterion }) => criterion.code),
    notShared: [...coreCodes].filter((coreCode) => blocked.has(coreCode)),
  };
}

/** Takes the factor of each criterion from the core: an agency may put a mapped one under a factor of its own. */
function placedInCore(
  coreCodes: readonly string[],
  compared: readonly Asked[],
): Pick<ComparableCriteria, 'criteria' | 'factors'> {
  const places = new Map<string, PlacedCriterion>();
  for (const place of compared.flatMap(({ placed }) => placed)) {
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
