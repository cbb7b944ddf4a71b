import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { COMMON_PROBLEMS, CalendarDay, Problem } from '@hailong/kernel';
import { CONFIDENCES } from '../../standing/domain/confidence';
import { figureProblems } from './check-figures';
import { poolProblems } from './check-pools';
import { RoundOfPeriod, roundExclusion } from './entering-rounds';
import { ROUND_EXCLUSIONS } from './round-exclusion';
import { PROBLEMS } from './problems';
import { RankingScheme, SchemeGroup, SchemePeriod, SchemeRecord, periodOfYear } from './ranking-scheme';

const MINIMUM = { fewest: 1, most: 1_000_000 };
const YEARS = { first: 2000, last: 2100 };

/** Problems of a period as it was given: a year, or days, and not both. */
export function periodProblems(given: { readonly year?: number; readonly period?: SchemePeriod }): Problem[] {
  const { year, period } = given;
  if (year === undefined && period === undefined) return [PROBLEMS.PERIOD_MISSING.at('period')];
  if (year !== undefined && period !== undefined) return [PROBLEMS.PERIOD_UNCLEAR.at('period')];
  if (year !== undefined) return yearProblems(year, 'year');
  if (!period) return [];
  if (period.to < period.from) return [COMMON_PROBLEMS.WINDOW_REVERSED.at('period', period.from, period.to)];
  return [
    ...yearProblems(Number(period.from.slice(0, 4)), 'period.from'),
    ...yearProblems(Number(period.to.slice(0, 4)), 'period.to'),
  ];
}

function yearProblems(year: number, place: string): Problem[] {
  const isKnown = Number.isInteger(year) && isWithin(year, YEARS.first, YEARS.last);
  return isKnown ? [] : [PROBLEMS.SCHEME_YEAR_OUTSIDE.at(place, year)];
}

/** Period of a year or of days. Check {@link periodProblems} before. */
export function periodOf({
  year,
  period,
}: {
  readonly year?: number;
  readonly period?: SchemePeriod;
}): SchemePeriod {
  return period ?? periodOfYear(year ?? YEARS.first);
}

/** Problems of a scheme by itself. @param on day on which it is saved */
export function schemeProblems(code: string, scheme: RankingScheme, on: CalendarDay): Problem[] {
  const { title, minimumResponses, confidenceLevel, rankingGroups } = scheme;
  return [
    ...codeProblems(code, 'code'),
    ...labelProblems(title, 'title'),
    ...(isWithin(minimumResponses, MINIMUM.fewest, MINIMUM.most) && Number.isInteger(minimumResponses)
      ? []
      : [PROBLEMS.MINIMUM_OUTSIDE.at('minimumResponses', minimumResponses)]),
    ...(CONFIDENCES.includes(confidenceLevel)
      ? []
      : [PROBLEMS.CONFIDENCE_OUTSIDE.at('confidenceLevel', confidenceLevel)]),
    ...repeatedCodeProblems(
      rankingGroups.map((group, at) => ({ code: group.code, place: `rankingGroups[${at}].code` })),
    ),
    ...rankingGroups.flatMap((group, at) => groupProblems(group, `rankingGroups[${at}]`)),
    ...poolProblems(scheme.pooledUnits ?? []),
    ...listProblems(scheme),
    ...figureProblems(scheme, on),
    ...bridgeProblems(scheme),
  ];
}

function groupProblems({ code, label, target, ...conditions }: SchemeGroup, place: string): Problem[] {
  const lists = [conditions.kinds, conditions.levels, conditions.roundGroups].filter(
    (list) => list !== undefined,
  );
  return [
    ...codeProblems(code, `${place}.code`),
    ...labelProblems(label, `${place}.label`),
    ...(lists.length > 0 && lists.every((list) => list.length > 0)
      ? []
      : [PROBLEMS.CONDITION_MISSING.at(place, code)]),
    ...(target === undefined || isWithin(target, 0, 100)
      ? []
      : [PROBLEMS.TARGET_OUTSIDE.at(`${place}.target`, target)]),
  ];
}

function listProblems({ roundsRule, rounds }: RankingScheme): Problem[] {
  if (roundsRule !== 'listed') return rounds.length > 0 ? [PROBLEMS.ROUNDS_UNEXPECTED.at('rounds')] : [];
  if (rounds.length === 0) return [PROBLEMS.ROUNDS_MISSING.at('rounds')];
  return rounds.flatMap(({ roundId, code }, at) =>
    rounds.findIndex((other) => other.roundId === roundId) < at
      ? [PROBLEMS.ROUND_REPEATED.at(`rounds[${at}]`, code)]
      : [],
  );
}

/** Problems of the rounds of a list that could not enter, each with the reason. */
export function listedRoundProblems(scheme: RankingScheme, found: readonly RoundOfPeriod[]): Problem[] {
  return scheme.rounds.flatMap(({ roundId, code }, at) => {
    const round = found.find((each) => each.round.roundId === roundId);
    const reason = round && roundExclusion(scheme, round);
    return reason === undefined
      ? []
      : [PROBLEMS.ROUND_UNSUITED.at(`rounds[${at}]`, code, ROUND_EXCLUSIONS.rows[reason])];
  });
}

/** Problems of the scheme that a scheme is compared with, and of the bridge to its core. */
export function comparisonProblems({ period, bridge }: RankingScheme, compared: SchemeRecord): Problem[] {
  const isEarlier = compared.document.period.to < period.from;
  const leadsThere = !bridge || bridge.core.code === compared.document.core.code;
  return [
    ...(compared.state !== 'draft' && isEarlier
      ? []
      : [PROBLEMS.COMPARISON_UNSUITED.at('comparison', compared)]),
    ...(leadsThere ? [] : [PROBLEMS.BRIDGE_CORE_DIFFERENT.at('bridge.core', compared.document.core.code)]),
  ];
}

/** Problems of a bridge by itself: it leads from another core to that of a scheme to compare with. */
function bridgeProblems({ core, bridge, comparison }: RankingScheme): Problem[] {
  if (!bridge) return [];
  return [
    ...(comparison ? [] : [PROBLEMS.BRIDGE_UNEXPECTED.at('bridge')]),
    ...(bridge.core.criteriaSetId === core.criteriaSetId
      ? [PROBLEMS.BRIDGE_CORE_REPEATED.at('bridge.core')]
      : []),
  ];
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isFinite(value) && least <= value && value <= most;
}
