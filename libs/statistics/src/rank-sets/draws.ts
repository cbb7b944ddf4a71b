import { RandomNormals } from './random-normals';
import { UnitPairs } from './unit-pairs';
import { Steps, Workload } from './workload';

/** Random scores of units that are all equally good. */
export interface Draws {
  readonly count: number;
  /** Draw d, unit j at d·p + j: a normal number with mean 0 and the standard error of the unit. */
  readonly scores: Float64Array;
  /** Largest distance from 0 in standard errors, by draw. */
  readonly largest: Float64Array;
  /** Second largest of these distances, by draw. */
  readonly second: Float64Array;
}

/** Draws scores of each unit, independent of each other. */
export function* drawScores({ size, errors }: UnitPairs, count: number, seed: number): Steps<Draws> {
  const normals = new RandomNormals(seed);
  const scores = new Float64Array(count * size);
  const largest = new Float64Array(count);
  const second = new Float64Array(count);
  const work = new Workload();
  for (let draw = 0; draw < count; draw += 1) {
    let [farthest, next] = [0, 0];
    for (let unit = 0; unit < size; unit += 1) {
      const normal = normals.next();
      const distance = Math.abs(normal);
      scores[draw * size + unit] = normal * (errors[unit] as number);
      if (distance > farthest) [farthest, next] = [distance, farthest];
      else if (distance > next) next = distance;
    }
    largest[draw] = farthest;
    second[draw] = next;
    if (work.add(20 * size)) yield;
  }
  return { count, scores, largest, second };
}
