import { cautiousAnswers } from '@hailong/statistics/domain';
import { JudgedAgency } from './judged-agency';

/** Agencies of a group with the answers that they are compared by, see `cautiousAnswers`; an agency without a known error keeps none. */
export function cautiousAgencies(group: readonly JudgedAgency[]): readonly JudgedAgency[] {
  const known = group.flatMap(({ agencyId, index, n, effectiveAnswers }) =>
    effectiveAnswers === undefined ? [] : [{ agencyId, share: index / 100, forms: n, effectiveAnswers }],
  );
  const answers = cautiousAnswers(known);
  const byId = new Map(known.map(({ agencyId }, at) => [agencyId, answers[at]]));
  return group.map((agency) => ({ ...agency, effectiveAnswers: byId.get(agency.agencyId) }));
}

/** Ranking groups of agencies, each as {@link cautiousAgencies} has it. */
export function cautiousGroups(agencies: readonly JudgedAgency[]): readonly (readonly JudgedAgency[])[] {
  const names = [...new Set(agencies.map(({ group }) => group))];
  return names.map((name) => cautiousAgencies(agencies.filter(({ group }) => group === name)));
}
