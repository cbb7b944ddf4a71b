import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import { PooledAgencies, membersOf } from '../../ranking/domain/pooled-agencies';
import { RankedPeriod } from '../../change/use-cases/compared-periods';
import { AskedScheme } from './ask-scheme';
import { SchemeQuestion } from './asked-scheme-ranking';

/** Period of a scheme, as a comparison knows it. */
export function periodOf(
  { scheme, core, asked, organisationOn, existing }: AskedScheme,
  listed: readonly number[],
): RankedPeriod {
  const { period, core: named } = scheme.document;
  return {
    ...{ asked, existing, listed, from: period.from, on: organisationOn },
    core: { code: named.code, document: core },
    onOtherCore: new Set(
      asked.excluded.flatMap(({ agencyId, excluded }) =>
        excluded === 'NOTHING_COMPARABLE' ? [agencyId] : [],
      ),
    ),
  };
}

/** Agencies of a ranking group, or all, that a scheme lists. */
export function listedBy(
  { asked }: AskedScheme,
  { group }: Pick<SchemeQuestion, 'group'>,
): readonly number[] {
  const all = [
    ...asked.participants.map((unit) => ({ ...unit, group: unit.rankingGroup })),
    ...asked.excluded,
  ];
  return all.filter((each) => group === undefined || each.group === group).flatMap(membersOf);
}

/** Criteria of the earlier ranking under the factor that is asked for, in either period; all where none is. */
export function limitedTo(
  { factor }: SchemeQuestion,
  now: ComparableCriteria,
  period: RankedPeriod,
): RankedPeriod {
  if (factor === undefined) return period;
  const own = new Set(now.criteria.map(({ coreCode }) => coreCode));
  const { comparable } = period.asked;
  const criteria = comparable.criteria.filter((each) => each.factor === factor || own.has(each.coreCode));
  return { ...period, asked: { ...period.asked, comparable: { ...comparable, criteria } } };
}

/** Agency, or pool, of an entry; of a pool those of its agencies alone that have a form, because its figure stands on these. */
export function unitOf({ asked }: AskedScheme, agencyId: number): PooledAgencies {
  const { members } = asked.participants.find((unit) => unit.agencyId === agencyId) ?? {};
  return members ? { agencyId, members: members.filter((id) => asked.formsOf(id).length > 0) } : { agencyId };
}
