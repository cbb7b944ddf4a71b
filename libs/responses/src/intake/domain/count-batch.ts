import { addSheet } from '@hailong/questionnaires/domain';
import { PendingResponse, TallyCell } from './pending-response';
import { tallyClassOf } from './tally-class';

/** A response and what becomes of it. */
export interface CountedResponse {
  readonly response: PendingResponse;
  readonly surplus: boolean;
}

/** What a batch adds to one tally row. */
export interface TallyAddition {
  readonly cell: TallyCell;
  readonly tallyClass: number;
  readonly responses: number;
  readonly counts: readonly number[];
}

export interface BatchCount {
  /** In the one order in which every process changes them, so that two cannot deadlock. */
  readonly additions: readonly TallyAddition[];
  /** Of each response, in their order: the place of its addition, from 0. */
  readonly additionOf: readonly number[];
}

interface OpenAddition extends TallyAddition {
  responses: number;
  readonly counts: number[];
}

/** What a batch adds to the tallies. */
export function countBatch(responses: readonly CountedResponse[]): BatchCount {
  const open = new Map<TallyCell, (OpenAddition | undefined)[]>();
  const added = responses.map(({ response: { cell, filled, flags }, surplus }) => {
    const addition = additionAt(open, cell, tallyClassOf(flags, surplus));
    addition.responses += 1;
    addSheet(cell.layout, filled.sheet, addition.counts);
    return addition;
  });
  const additions = [...open.values()].flatMap((classes) => classes.flatMap((each) => each ?? []));
  additions.sort((a, b) =>
    a.cell.order < b.cell.order ? -1 : a.cell.order > b.cell.order ? 1 : a.tallyClass - b.tallyClass,
  );
  const places = new Map(additions.map((addition, place) => [addition, place]));
  return { additions, additionOf: added.map((addition) => places.get(addition) ?? 0) };
}

function additionAt(
  open: Map<TallyCell, (OpenAddition | undefined)[]>,
  cell: TallyCell,
  tallyClass: number,
): OpenAddition {
  let classes = open.get(cell);
  if (classes === undefined) open.set(cell, (classes = []));
  return (classes[tallyClass] ??= {
    ...{ cell, tallyClass, responses: 0 },
    counts: new Array<number>(cell.layout.size).fill(0),
  });
}
