import { addSheet } from '@hailong/surveys';
import { Ballot, TallyCell } from './ballot';
import { pileOf } from './quality';

/** A ballot and what becomes of it. */
export interface CountedBallot {
  readonly ballot: Ballot;
  readonly surplus: boolean;
}

/** What a batch adds to one tally row. */
export interface TallyAddition {
  readonly cell: TallyCell;
  readonly pile: number;
  readonly responses: number;
  readonly counts: readonly number[];
}

export interface BatchCount {
  /** In the one order in which every process changes them, so that two cannot deadlock. */
  readonly additions: readonly TallyAddition[];
  /** Of each ballot, in their order: the place of its addition, from 0. */
  readonly additionOf: readonly number[];
}

/** What a batch adds to the tallies. */
export function countBatch(ballots: readonly CountedBallot[]): BatchCount {
  const open = new Map<string, { cell: TallyCell; pile: number; responses: number; counts: number[] }>();
  const keys = ballots.map(({ ballot: { cell, filled, flags }, surplus }) => {
    const pile = pileOf(flags, surplus);
    const key = `${cell.order}/${pile}`;
    let known = open.get(key);
    if (known === undefined) {
      known = { cell, pile, responses: 0, counts: new Array<number>(cell.layout.size).fill(0) };
      open.set(key, known);
    }
    known.responses += 1;
    addSheet(cell.layout, filled.sheet, known.counts);
    return key;
  });
  const ordered = [...open].sort(([a], [b]) => (a < b ? -1 : 1));
  const place = new Map(ordered.map(([key], at) => [key, at]));
  return {
    additions: ordered.map(([, addition]) => addition),
    additionOf: keys.map((key) => place.get(key) ?? 0),
  };
}
