import { OPINION_STATES, OpinionState } from './opinion-state';

/** Opinions of an agency in one state, as numbers. */
export interface CountedState {
  readonly agencyId: number;
  /** Number in OPINION_STATES. */
  readonly state: number;
  readonly opinions: number;
  readonly overdue: number;
  /** Closed by their deadline. */
  readonly inTime: number;
  /** Days from appearing to closing, added up over the closed ones. */
  readonly days: number;
}

/** Counts of the opinions about an agency and of their handling: numbers alone. */
export interface OpinionCounts {
  readonly agencyId: number;
  readonly opinions: number;
  readonly states: readonly { readonly state: OpinionState; readonly opinions: number }[];
  readonly overdue: number;
  readonly closed: number;
  readonly closedInTime: number;
  /** Mean days from appearing to closing; null: none is closed. */
  readonly meanDays: number | null;
}

/** Adds up the states of each agency, in the order of the agencies' ids. */
export function opinionCounts(rows: readonly CountedState[]): readonly OpinionCounts[] {
  const ids = [...new Set(rows.map(({ agencyId }) => agencyId))].sort((a, b) => a - b);
  return ids.map((id) =>
    countsOfAgency(
      id,
      rows.filter(({ agencyId }) => agencyId === id),
    ),
  );
}

/** Adds up the states of one agency, none of which may be there. */
export function countsOfAgency(agencyId: number, rows: readonly CountedState[]): OpinionCounts {
  const sum = (of: (row: CountedState) => number, among = rows) =>
    among.reduce((total, row) => total + of(row), 0);
  const closed = rows.filter(({ state }) => OPINION_STATES.rows[OPINION_STATES.keyOf(state)].closed);
  const closedOpinions = sum(({ opinions }) => opinions, closed);
  return {
    agencyId,
    opinions: sum(({ opinions }) => opinions),
    states: OPINION_STATES.keys.map((state) => ({
      state,
      opinions: sum(
        ({ opinions }) => opinions,
        rows.filter((row) => row.state === OPINION_STATES.numberOf(state)),
      ),
    })),
    overdue: sum(({ overdue }) => overdue),
    closed: closedOpinions,
    closedInTime: sum(({ inTime }) => inTime),
    meanDays: closedOpinions === 0 ? null : sum(({ days }) => days, closed) / closedOpinions,
  };
}
