import {
  PointConversion,
  casesText,
  printedPoints,
  withoutCasesText,
  withoutPointsText,
} from '@hailong/points/domain';
import { PointsOfAgencies } from '@hailong/points/use-cases';
import { Exact, toNumber } from '@hailong/statistics/domain';

/** Points of the agencies as JSON: every number unrounded, as a fraction, and as it is printed. */
export function pointsJson({ conversion, period, ranking }: PointsOfAgencies): object {
  const number = (points: Exact) => numberJson(points, conversion);
  return {
    conversion: conversion.code,
    version: conversion.saved?.version ?? null,
    invented: conversion.invented,
    ...period,
    ranked: ranking.ranked.map(({ agency: { agency, values }, points, ...ranks }) => ({
      ...{ agency: agency.code, name: agency.name, kind: agency.kind, ...ranks },
      total: number(points.total),
      reachable: toNumber(points.reachable),
      grade: points.grade ? { code: points.grade.code, label: points.grade.label } : null,
      components: points.components.map((result) => ({
        code: result.component.code,
        cases: casesText(result) ?? null,
        withoutCases: withoutCasesText(result) ?? null,
        points: result.points ? number(result.points) : null,
      })),
      counts: Object.fromEntries(values),
    })),
    unranked: ranking.unranked.map(({ agency: { agency }, without }) => ({
      agency: agency.code,
      ...{ because: without.because, ...withoutPointsText(without, conversion) },
    })),
  };
}

function numberJson(points: Exact, conversion: PointConversion): object {
  const { numerator, denominator } = points;
  return {
    value: toNumber(points),
    fraction: `${numerator}/${denominator}`,
    printed: printedPoints(points, conversion),
  };
}
