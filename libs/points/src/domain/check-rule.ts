import { Problem } from '@hailong/kernel';
import { countsOf } from './check-counts';
import { COUNT_UNITS, ConversionComponent, CountSum, LinearRule, NamedCount, StepsRule } from './conversion';
import { PROBLEMS } from './problems';

/** Tells whether a number has at most four decimals and is below a million, so that it reads exactly as it is printed. */
export function isPrintable(value: number): boolean {
  return Math.abs(value) < 1_000_000 && /^-?\d+(\.\d{1,4})?$/.test(String(value));
}

/** Checks the rule of a component. @param place path of the rule */
export function ruleProblems(
  component: ConversionComponent,
  counts: readonly NamedCount[],
  place: string,
): Problem[] {
  return [...nameProblems(component, counts, place), ...termProblems(component, place)];
}

/** Finds counts of a rule that the conversion does not list, or whose unit the rule does not take. */
function nameProblems(
  { rule }: ConversionComponent,
  counts: readonly NamedCount[],
  place: string,
): Problem[] {
  const named = new Map(counts.map((count) => [count.name, count]));
  const unit = rule.kind === 'given' ? 'points' : 'cases';
  return countsOf(rule).flatMap((name): Problem[] => {
    const count = named.get(name);
    if (!count) return [PROBLEMS.COUNT_UNKNOWN.at(place, name, [...named.keys()])];
    return (count.unit ?? 'cases') === unit
      ? []
      : [PROBLEMS.COUNT_UNIT_UNSUITED.at(place, name, COUNT_UNITS.rows[unit])];
  });
}

function termProblems({ rule, most }: ConversionComponent, place: string): Problem[] {
  switch (rule.kind) {
    case 'linear':
      return [
        ...shareProblems(rule, place),
        ...(rule.fullFrom > 0 && rule.fullFrom <= 100 && isPrintable(rule.fullFrom)
          ? []
          : [PROBLEMS.FULL_SHARE_OUTSIDE.at(`${place}.fullFrom`)]),
      ];
    case 'steps':
      return [...shareProblems(rule, place), ...stepProblems(rule, most, `${place}.steps`)];
    case 'deduction':
      return [
        ...sumProblems(rule.cases, `${place}.cases`),
        ...(rule.perCase > 0 && rule.perCase <= most && isPrintable(rule.perCase)
          ? []
          : [PROBLEMS.DEDUCTION_OUTSIDE.at(`${place}.perCase`, most)]),
      ];
    case 'given':
      return [];
  }
}

function shareProblems({ good, all }: LinearRule | StepsRule, place: string): Problem[] {
  return [...sumProblems(good, `${place}.good`), ...sumProblems(all, `${place}.all`)];
}

function sumProblems(sum: CountSum, place: string): Problem[] {
  const factors = Object.values(sum);
  if (factors.length === 0 || factors.includes(0)) return [PROBLEMS.SUM_EMPTY.at(place)];
  return factors.some((factor) => factor > 0) ? [] : [PROBLEMS.SUM_OUTSIDE.at(place)];
}

/** Checks that steps leave no share without points, do not fall, and reach the most points of the component. */
function stepProblems({ steps }: StepsRule, most: number, place: string): Problem[] {
  const unfit = steps.flatMap(({ from, points }, at) =>
    from <= 100 && isPrintable(from) && points >= 0 && isPrintable(points)
      ? []
      : [PROBLEMS.STEP_OUTSIDE.at(`${place}[${at}]`)],
  );
  if (unfit.length > 0) return unfit;
  const falling = steps.flatMap(({ from, points }, at) => {
    const before = steps[at - 1];
    if (!before || (from > before.from && points >= before.points)) return [];
    return [PROBLEMS.STEPS_REVERSED.at(`${place}[${at}]`)];
  });
  return [
    ...(steps[0]?.from === 0 ? [] : [PROBLEMS.FIRST_STEP_MISSING.at(place)]),
    ...falling,
    ...(steps.at(-1)?.points === most || steps.length === 0
      ? []
      : [PROBLEMS.LAST_STEP_DIFFERENT.at(place, steps.at(-1)?.points ?? 0, most)]),
  ];
}
