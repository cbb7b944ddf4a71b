import { IndexMethodName } from '@hailong/statistics';
import { ComparableCriteria, withoutCriteria } from '../../ranking/domain/comparable-criteria';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { ChangeBasis } from '../domain/agency-change';
import { CommonCriteria, commonCriteria } from '../domain/common-criteria';
import { DescentLink, EarlierUnit } from '../domain/earlier-units';
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
  const plans = ranked.map((agencyId) =>
    planOf(periods, common, { agencyId, units: succession.unitsOf(agencyId) }),
  );
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

interface UnitsOfAgency {
  readonly agencyId: number;
  readonly units: readonly EarlierUnit[];
}

function planOf(
  { now, then }: ComparedPeriods,
  common: CommonCriteria,
  { agencyId, units }: UnitsOfAgency,
): ChangePlan {
  const took = new Set(tookPart(then));
  const earlier = units.filter((unit) => took.has(unit.agencyId));
  const missing = units.filter((unit) => !took.has(unit.agencyId));
  const none = (reason: NoComparison): ChangePlan => ({
    agencyId,
    earlier: [],
    missing: units,
    broken: [],
    reason,
  });
  if (units.length === 0) return none('FOUNDED_LATER');
  if (now.core.code !== then.core.code) return none('OTHER_CORE');
  if (earlier.length === 0)
    return none(units.some((unit) => then.onOtherCore.has(unit.agencyId)) ? 'OTHER_CORE' : 'NOT_RANKED_THEN');
  const { method } = now.asked;
  const forms = earlier.flatMap((unit) => then.asked.formsOf(unit.agencyId));
  const broken = brokenOf(method, common, brokenInForms(method, now.asked.formsOf(agencyId), forms));
  const comparable = withoutCriteria(common.comparable, new Set(broken));
  const basis = { agencyId, earlier, missing, broken };
  const isEmpty = method === 'overall-question' ? broken.length > 0 : comparable.criteria.length === 0;
  return isEmpty ? { ...basis, reason: 'NOTHING_IN_COMMON' } : { ...basis, comparable };
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
