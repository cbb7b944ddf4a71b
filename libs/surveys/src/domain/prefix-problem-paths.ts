import { Problem } from '@hailong/kernel';

/** Problems of one part among several: `window` of the round `kcn-2025` is at `kcn-2025.window`. */
export function placedUnder(part: string, problems: readonly Problem[]): Problem[] {
  return problems.map((each) => ({ ...each, place: each.place ? `${part}.${each.place}` : part }));
}
