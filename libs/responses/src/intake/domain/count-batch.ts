import { addSheet } from '@hailong/questionnaires/domain';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { PendingResponse, TallyCell } from './pending-response';
import { tallyClassOf } from './tally-class';

const SEEN = FORM_CLASSES.numberOf('seen');

/** Response, and whether it is surplus. */
export interface CountedResponse {
  readonly response: PendingResponse;
  readonly surplus: boolean;
}

/** Addition of a batch to one tally row. */
export interface TallyAddition {
  readonly cell: TallyCell;
  readonly tallyClass: number;
  readonly responses: number;
  /** Blank forms. */
  readonly invalid: number;
  readonly screenedOut: number;
  /** Valid forms that the rated agency has seen. */
  readonly seen: number;
  readonly counts: readonly number[];
}

export interface BatchCount {
  /** Tallies in the order in which every process changes them, so that two cannot deadlock. */
  readonly additions: readonly TallyAddition[];
  /** Position of the addition of each response, in order, from 0. */
  readonly additionOf: readonly number[];
}

interface OpenAddition extends TallyAddition {
  responses: number;
  invalid: number;
  screenedOut: number;
  seen: number;
  readonly counts: number[];
}

/** Sums up the additions of a batch to the tallies; of a form that was set aside the number alone. */
export function countBatch(responses: readonly CountedResponse[]): BatchCount {
  const open = new Map<TallyCell, (OpenAddition | undefined)[]>();
  const added = responses.map(({ response: { cell, filled, flags, formClass, setAside }, surplus }) => {
    const addition = additionAt(open, cell, tallyClassOf(flags, surplus));
    if (setAside === 'blank') addition.invalid += 1;
    else if (setAside) addition.screenedOut += 1;
    else {
      addition.responses += 1;
      if (formClass === SEEN) addition.seen += 1;
      addSheet(cell.layout, filled.sheet, addition.counts);
    }
    return addition;
  });
  const additions = [...open.values()].flatMap((classes) => classes.flatMap((each) => each ?? []));
  additions.sort((a, b) =>
    a.cell.order < b.cell.order ? -1 : a.cell.order > b.cell.order ? 1 : a.tallyClass - b.tallyClass,
  );
  const positions = new Map(additions.map((addition, position) => [addition, position]));
  return { additions, additionOf: added.map((addition) => positions.get(addition) ?? 0) };
}

function additionAt(
  open: Map<TallyCell, (OpenAddition | undefined)[]>,
  cell: TallyCell,
  tallyClass: number,
): OpenAddition {
  let classes = open.get(cell);
  if (classes === undefined) open.set(cell, (classes = []));
  return (classes[tallyClass] ??= {
    ...{ cell, tallyClass, responses: 0, invalid: 0, screenedOut: 0, seen: 0 },
    counts: new Array<number>(cell.layout.size).fill(0),
  });
}
