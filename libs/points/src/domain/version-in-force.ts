import { CalendarDay, Problem, Verdict, accept, addDays, refuse } from '@hailong/kernel';
import type { PointPeriod } from './period';
import { PROBLEMS } from './problems';
import type { NamedConversion } from './saved-conversion';

/**
 * Chooses the version that a period is computed by: the newest that begins on its first day or earlier. A newer version that begins
 * later ends it on the day before, so that no period is computed by a superseded rule, and periods before it stay as they were.
 *
 * @param versions of one code, newest first
 */
export function versionInForce(
  versions: readonly NamedConversion[],
  { from, to }: PointPeriod,
): Verdict<NamedConversion> {
  const at = versions.findIndex(({ validFrom }) => validFrom <= from);
  const chosen = versions[at];
  if (!chosen) return refuse(...tooEarly(versions));
  const next = firstToBegin(versions.slice(0, at));
  if (!next || next.validFrom > to) return accept(chosen);
  const by = `${next.code}@${next.saved?.version}`;
  const lastDay = addDays(next.validFrom, -1);
  const texts = { vi: ` (${by} thay thế)`, en: ` (${by} takes over)` };
  return refuse(PROBLEMS.CONVERSION_EXPIRED.at('period', chosen.code, lastDay, texts));
}

function tooEarly(versions: readonly NamedConversion[]): readonly Problem[] {
  const first = firstToBegin(versions);
  return first ? [PROBLEMS.PERIOD_TOO_EARLY.at('period', first.code, first.validFrom)] : [];
}

function firstToBegin(versions: readonly NamedConversion[]): NamedConversion | undefined {
  const days: readonly CalendarDay[] = versions.map(({ validFrom }) => validFrom).toSorted();
  return versions.find(({ validFrom }) => validFrom === days[0]);
}
