import { CriteriaSet, Criterion, criteriaOf } from '@hailong/criteria/domain';
import { LocalizedText } from '@hailong/kernel';
import { FactorWeight } from '@hailong/statistics';
import { ExternalCode } from '../../results/domain/agency-results';
import { externalCodesOf } from '../../results/domain/tabulate';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';

/** Criteria of figures above rounds, with the factors that hold them. */
export interface LevelTree {
  /** Factors with a criterion, in the order of the core; of the codes of another system: none. */
  readonly factors: readonly (FactorWeight & { readonly label: LocalizedText })[];
  readonly criteria: readonly LevelCriterion[];
}

export interface LevelCriterion {
  readonly code: string;
  readonly label: LocalizedText;
  /** Code of its factor; of a code of another system: none. */
  readonly factor?: string;
  /** The code is marked uncertain in one of the criteria sets that name it. */
  readonly uncertain: boolean;
  /** Codes of the criterion in other systems. */
  readonly externalCodes: readonly ExternalCode[];
}

/** Tree of a core, with the criteria that every unit asks. */
export function coreTree(core: CriteriaSet, { criteria }: Pick<ComparableCriteria, 'criteria'>): LevelTree {
  const shared = new Set(criteria.map(({ coreCode }) => coreCode));
  const placed = criteriaOf(core).filter(({ criterion }) => shared.has(criterion.code));
  const factors = [...new Set(placed.map(({ factor }) => factor))];
  return {
    factors: factors.map(({ code, label, weight }) => ({ code, label, weight })),
    criteria: placed.map(({ factor, criterion }) => ({
      ...{ code: criterion.code, label: criterion.label, factor: factor.code, uncertain: false },
      externalCodes: externalCodesOf(criterion),
    })),
  };
}

/** Tree of the codes of another system that the criteria sets name, each under the label of the first that names it. */
export function externalTree(sets: readonly CriteriaSet[], system: string): LevelTree {
  const named = sets
    .flatMap(criteriaOf)
    .flatMap(({ criterion }) => {
      const code = externalCode(criterion, system);
      return code === undefined ? [] : [{ code, criterion }];
    })
    .sort((one, other) => one.code.localeCompare(other.code, 'en', { numeric: true }));
  const codes = [...new Set(named.map(({ code }) => code))];
  return {
    factors: [],
    criteria: codes.flatMap((code) => {
      const of = named.filter((each) => each.code === code).map(({ criterion }) => criterion);
      const label = of[0]?.label;
      const uncertain = of.some((criterion) => isUncertain(criterion, system));
      const externalCodes = [{ system, code, uncertain }];
      return label === undefined ? [] : [{ code, label, uncertain, externalCodes }];
    }),
  };
}

/** Code of a criterion in a system. */
export function externalCode({ externalCodes = {} }: Criterion, system: string): string | undefined {
  return Object.hasOwn(externalCodes, system) ? externalCodes[system] : undefined;
}

/** Systems whose codes the criteria of a set name. */
export function systemsOf(set: CriteriaSet): readonly string[] {
  return criteriaOf(set).flatMap(({ criterion }) => Object.keys(criterion.externalCodes ?? {}));
}

function isUncertain({ uncertainCodes = [] }: Criterion, system: string): boolean {
  return uncertainCodes.includes(system);
}
