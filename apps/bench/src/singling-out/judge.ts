import { Attack, AttackResult, Side } from './attack';
import type { View } from './view';

/** Fewest independent forms of a block of invited people. */
const SMALLEST = 5;

/** Levels of the victim on the sides of a trial: takes no part, answers low, answers high. */
export const VICTIMS = [undefined, '1', '5'];

/** Side of a trial with all that was read of it. */
export interface PlayedViews {
  readonly side: Side;
  readonly views: View[];
  /** Moment at which the victim's form was found by more than reading. */
  found?: string;
}

/** Counts the trials of an attack that succeeded. */
export function judge(attack: Attack, played: readonly PlayedViews[]): AttackResult {
  const result = { attack, tried: 0, rebuilt: 0, told: 0, traces: [] as string[] };
  for (let at = 0; at < played.length; at += VICTIMS.length) {
    const [absent, low, high] = played.slice(at, at + VICTIMS.length);
    if (!absent || !low || !high) continue;
    result.tried += 1;
    const rebuilt = attack.shownBy === 'crowd' ? tooClose(low) : (differing(low, high) ?? found(low, high));
    const told = attack.shownBy === 'twins' ? differing(absent, low) : undefined;
    if (rebuilt) result.rebuilt += 1;
    if (told) result.told += 1;
    result.traces.push(...[rebuilt, told].flatMap((trace) => trace ?? []));
  }
  return result;
}

/** Moment at which two sides are read differently. */
function differing(a: PlayedViews, b: PlayedViews): string | undefined {
  const at = a.views.findIndex((view, n) => view.text !== b.views[n]?.text);
  const [one, other] = [a.views[at], b.views[at]];
  if (!one || !other) return undefined;
  const from = [...one.text].findIndex((letter, n) => letter !== other.text[n]);
  return `${one.moment}: ${one.text.slice(from - 60, from + 20)} / ${other.text.slice(from - 60, from + 20)}`;
}

function found(...sides: readonly PlayedViews[]): string | undefined {
  const moment = sides.map((side) => side.found).find((each) => each !== undefined);
  return moment === undefined ? undefined : `${moment}: the form of the victim is found`;
}

/** Two figures, or a figure and nothing, that differ by some forms and by fewer than k. */
function tooClose({ views }: PlayedViews): string | undefined {
  const figures = views.flatMap(({ counts }) => counts);
  for (const one of figures)
    for (const other of [{ ...one, name: 'nothing', n: 0 }, ...figures]) {
      const difference = one.n - other.n;
      if (one.of === other.of && difference > 0 && difference < SMALLEST)
        return `${one.of}: ${one.name} - ${other.name} = ${difference}`;
    }
  return undefined;
}
