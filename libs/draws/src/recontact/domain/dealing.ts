import { Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Caller as a unit names it. */
export interface NamedCaller {
  /** Login of the caller, as the host names it. */
  readonly caller: string;
  /** Codes of the agencies whose people the caller gets; empty: all agencies of the batch. */
  readonly agencies: readonly string[];
}

export const MOST_CALLERS = 200;

/** Checks the callers of a batch. @param codes of its agencies */
export function callerProblems(callers: readonly NamedCaller[], codes: readonly string[]): Problem[] {
  const names = callers.map(({ caller }) => caller.trim());
  const repeated = names.filter((name, n) => names.indexOf(name) < n);
  return [
    ...(callers.length === 0 ? [PROBLEMS.CALLERS_EMPTY.at('callers')] : []),
    ...(names.includes('') ? [PROBLEMS.CALLER_MISSING.at('callers')] : []),
    ...[...new Set(repeated)].map((name) => PROBLEMS.CALLER_REPEATED.at('callers', name)),
    ...callers.flatMap(({ agencies }, n) =>
      agencies
        .filter((code) => !codes.includes(code))
        .map((code) => PROBLEMS.RECONTACT_AGENCY_UNKNOWN.at(`callers[${n}].agencies`, code)),
    ),
  ];
}

/** Callers that get people of an agency, in the order they are named. */
export function callersOf(callers: readonly NamedCaller[], code: string): readonly string[] {
  return callers
    .filter(({ agencies }) => agencies.length === 0 || agencies.includes(code))
    .map(({ caller }) => caller.trim());
}

/**
 * Deals people to callers alternately, in the order of the draw: each caller gets a random part of the agency, so that the
 * manner of a single caller marks no agency.
 */
export function dealt<M>(
  members: readonly M[],
  callers: readonly string[],
): ReadonlyMap<string, readonly M[]> {
  return new Map(
    callers.map((caller, n) => [caller, members.filter((_, at) => at % callers.length === n)] as const),
  );
}
