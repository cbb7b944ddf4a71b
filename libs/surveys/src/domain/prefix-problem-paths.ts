import { Problem } from '@hailong/kernel';

/** Prefixes the paths of problems: `window` of the round `kcn-2025` becomes `kcn-2025.window`. */
export function prefixProblemPaths(part: string, problems: readonly Problem[]): Problem[] {
  return problems.map((each) => ({ ...each, place: each.place ? `${part}.${each.place}` : part }));
}
