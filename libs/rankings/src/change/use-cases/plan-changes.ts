import { IndexMethodName } from '@hailong/statistics';
import { ComparableCriteria, withoutCriteria } from '../../ranking/domain/comparable-criteria';
import { PooledAgencies, membersOf } from '../../ranking/domain/pooled-agencies';
import { ChangeBasis } from '../domain/agency-change';
import { CommonCriteria, commonCriteria } from '../domain/common-criteria';
import { DescentLink } from '../domain/earlier-units';
import { FoundUnits, UnitsOf, foundUnits } from '../domain/found-units';
import { GoneAgency } from '../domain/gone-agencies';
import { NoComparison } from '../domain/change-words';
import { brokenInForms } from '../domain/own-wording';
import { successionBetween } from '../domain/succession-between';
import { ComparedPeriods, RankedPeriod } from './compared-periods';

/** Figures that an agency is to be compared with, and on which criteria; or why there are none. */
export type ChangePlan = ChangeBasis &
  ({ readonly comparable: ComparableCriteria } | { readonly reason: NoComparison });

export interface ChangePlans {
  readonly common: CommonCriteria;
  readonly plans: readonly ChangePlan[];
  readonly gone: readonly GoneAgency[];
}

/** Plans the changes of all ranked agencies, before any figure is read. */
export function planChanges(periods: ComparedPeriods, links: readonly DescentLink[]): ChangePlans {
  const { now, then, ranked } = periods;
  const common = commonOf(periods);
  const succession = successionBetween(now, then, links, tookPart(then));
  const plans = ranked.map((unit) => planOf(periods, common, { unit, unitsOf: succession.unitsOf }));
  const compared = plans.flatMap(({ earlier, missing }) => [...earlier, ...missing]);
  return { common, plans, gone: succession.goneBeside(compared) };
}

function tookPart({ asked }: RankedPeriod): readonly number[] {
  return asked.participants.flatMap(membersOf);
}

function commonOf({ now, then }: ComparedPeriods): CommonCriteria {
  const [one, other] = [now, then].map(criteriaOfPeriod) as [CriteriaOf, CriteriaOf];
  if (now.asked.method !== 'overall-question') return commonCriteria(one, other);
  return { comparable: { ...one.comparable, criteria: [], factors: [] }, broken: [] };
}

type CriteriaOf = ReturnType<typeof criteriaOfPeriod>;

function criteriaOfPeriod({ core, asked }: RankedPeriod) {
  return { core: core.document, comparable: asked.comparable };
}

interface UnitToPlan {
  readonly unit: PooledAgencies;
  readonly unitsOf: UnitsOf;
}

function planOf(
  { now, then }: ComparedPeriods,
  common: CommonCriteria,
  { unit, unitsOf }: UnitToPlan,
): ChangePlan {
  const took = new Set(tookPart(then));
  const found = foundUnits(unit, unitsOf, (id) => took.has(id));
  const { earlier, missing } = found;
  const reason = reasonAgainst({ now, then }, found);
  if (reason) return { ...unit, earlier: [], missing: [...earlier, ...missing], broken: [], reason };
  const { method } = now.asked;
  const forms = membersOf(unit).flatMap(now.asked.formsOf);
  const formsThen = earlier.flatMap(({ agencyId }) => then.asked.formsOf(agencyId));
  const broken = brokenOf(method, common, brokenInForms(method, forms, formsThen));
  const comparable = withoutCriteria(common.comparable, new Set(broken));
  const basis = { ...unit, earlier, missing, broken };
  const isEmpty = method === 'overall-question' ? broken.length > 0 : comparable.criteria.length === 0;
  return isEmpty ? { ...basis, reason: 'NOTHING_IN_COMMON' } : { ...basis, comparable };
}

/** First reason for which an agency, or a pool, cannot be compared at all; undefined: its forms decide. */
function reasonAgainst(
  { now, then }: Pick<ComparedPeriods, 'now' | 'then'>,
  { earlier, missing, lost, isNew }: FoundUnits,
): NoComparison | undefined {
  if (isNew) return 'FOUNDED_LATER';
  if (now.core.code !== then.core.code) return 'OTHER_CORE';
  if (then.without) return then.without;
  if (earlier.length > 0 && lost.length === 0) return undefined;
  if (missing.some(({ agencyId }) => then.onOtherCore.has(agencyId))) return 'OTHER_CORE';
  return lost.length > 0 ? 'POOL_MEMBERS_MISSING' : 'NOT_RANKED_THEN';
}

/** Codes among those that are common; the overall question is no criterion. */
function brokenOf(
  method: IndexMethodName,
  { comparable }: CommonCriteria,
  codes: readonly string[],
): readonly string[] {
  if (method === 'overall-question') return codes;
  const common = new Set(comparable.criteria.map(({ coreCode }) => coreCode));
  return codes.filter((code) => common.has(code));
}
