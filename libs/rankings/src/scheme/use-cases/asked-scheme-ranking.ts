import { CalendarDay, Verdict, accept, refuse } from '@hailong/kernel';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { AskedRanking, RankedAgency, comparableOf } from '../../ranking/use-cases/rank-shown';
import { methodOnFactor, onFactor } from '../domain/compared-factor';
import { PROBLEMS } from '../domain/problems';
import { RankingScheme, SchemeGroup } from '../domain/ranking-scheme';
import { SchemeAgency } from '../domain/scheme-agencies';
import { RoundsOfScheme } from './scheme-rounds';

export interface SchemeQuestion {
  /** Code of the scheme. */
  readonly code: string;
  /** Default: the version in force. */
  readonly version?: number;
  /** Ranking group; default all. Criteria are compared among the agencies of the group. */
  readonly group?: string;
  /** Factor of the core on whose criteria alone the agencies are ranked; default all. */
  readonly factor?: string;
  /** Service field whose forms alone are ranked; default all. */
  readonly field?: string;
  /** Day before which the blocks were shown that are counted; default all that are shown. */
  readonly shownBefore?: CalendarDay;
}

/** Ranking of a scheme before any figure is read. */
export interface AskedSchemeRanking extends AskedRanking {
  /** Agencies that stay out whatever their figures are. */
  readonly excluded: readonly SchemeAgency[];
  /** Groups of the scheme that are shown; empty: those of the rounds. */
  readonly groups: readonly SchemeGroup[];
}

interface FoundScheme {
  readonly scheme: RankingScheme;
  readonly rounds: RoundsOfScheme;
  readonly agencies: readonly SchemeAgency[];
}

/** Chooses the agencies of the group and the criteria of the factor that are asked for. */
export function askedRanking(
  { scheme, rounds, agencies }: FoundScheme,
  { group, factor, shownBefore }: SchemeQuestion,
): Verdict<AskedSchemeRanking> {
  const known = groupCodes(scheme, agencies);
  if (group !== undefined && !known.includes(group))
    return refuse(PROBLEMS.SCHEME_GROUP_UNKNOWN.at('group', group, known));
  const asked = agencies.filter((agency) => group === undefined || agency.group === group);
  const participants = asked.flatMap(rankedAgency);
  const members = participants.flatMap(membersOf).map((agencyId) => ({ agencyId }));
  const all = comparableOf(members, rounds.formsOf);
  const factors = all.factors.map(({ code }) => code);
  if (factor !== undefined && !factors.includes(factor))
    return refuse(PROBLEMS.COMPARED_FACTOR_UNKNOWN.at('factor', factor, factors));
  return accept({
    ...{ rounds: rounds.entered, participants, formsOf: rounds.formsOf, field: rounds.field, shownBefore },
    ...{ minimumResponses: scheme.minimumResponses, confidence: scheme.confidenceLevel },
    comparable: factor === undefined ? all : onFactor(all, factor),
    method: factor === undefined ? scheme.method : methodOnFactor(scheme.method),
    excluded: asked.filter(({ excluded }) => excluded !== undefined),
    groups: scheme.rankingGroups.filter(({ code }) => group === undefined || code === group),
  });
}

function rankedAgency({ group, excluded, ...unit }: SchemeAgency): readonly RankedAgency[] {
  return group === undefined || excluded !== undefined ? [] : [{ ...unit, rankingGroup: group }];
}

function groupCodes({ rankingGroups }: RankingScheme, agencies: readonly SchemeAgency[]): readonly string[] {
  if (rankingGroups.length > 0) return rankingGroups.map(({ code }) => code);
  return [...new Set(agencies.flatMap(({ group }) => group ?? []))].sort();
}
