import { CalendarDay, Problem } from '@hailong/kernel';
import { PublishedFigure, PublishedFigures } from '../../change/domain/published-figures';
import { PROBLEMS } from './problems';
import type { RankingScheme } from './ranking-scheme';

const PLACE = 'publishedFigures';
/** Most forms that a published figure may stand on: more than any province has people. */
const MOST_FORMS = 100_000_000;

/** Problems of the published figures of a scheme. @param on day on which the scheme is saved */
export function figureProblems(
  {
    comparison,
    publishedFigures: figures,
    period,
  }: Pick<RankingScheme, 'comparison' | 'publishedFigures' | 'period'>,
  on: CalendarDay,
): Problem[] {
  if (!figures) return [];
  const { year, agencies } = figures;
  return [
    ...(comparison ? [PROBLEMS.COMPARISON_UNCLEAR.at(PLACE)] : []),
    ...(isEarlier(year, period.from) ? [] : [PROBLEMS.FIGURES_YEAR_UNSUITED.at(`${PLACE}.year`, year)]),
    ...sourceProblems(figures, on),
    ...(agencies.length === 0 ? [PROBLEMS.FIGURES_MISSING.at(`${PLACE}.agencies`)] : []),
    ...agencies.flatMap((figure, at) => [
      ...valueProblems(figure, `${PLACE}.agencies[${at}]`),
      ...(agencies.findIndex(({ agencyId }) => agencyId === figure.agencyId) < at
        ? [PROBLEMS.FIGURE_REPEATED.at(`${PLACE}.agencies[${at}].code`, figure.code)]
        : []),
    ]),
  ];
}

function sourceProblems({ year, source }: PublishedFigures, on: CalendarDay): Problem[] {
  const { document, day } = source;
  if (document.trim() === '') return [PROBLEMS.FIGURE_SOURCE_MISSING.at(`${PLACE}.source`)];
  const isPossible = `${year}-01-01` <= day && day <= on;
  return isPossible ? [] : [PROBLEMS.FIGURES_DAY_OUTSIDE.at(`${PLACE}.source.day`, day, year)];
}

function valueProblems({ code, index, n }: PublishedFigure, place: string): Problem[] {
  const isIndex = index >= 0 && index <= 100;
  const isCount = n === undefined || (Number.isInteger(n) && n >= 1 && n <= MOST_FORMS);
  return [
    ...(isIndex ? [] : [PROBLEMS.FIGURE_OUTSIDE.at(place, code, index)]),
    ...(isCount ? [] : [PROBLEMS.FIGURE_FORMS_OUTSIDE.at(place, code, n)]),
  ];
}

function isEarlier(year: number, from: string): boolean {
  return Number.isInteger(year) && year >= 2000 && `${year}-12-31` < from;
}
