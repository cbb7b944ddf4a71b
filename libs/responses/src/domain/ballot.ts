import { CalendarDay } from '@hailong/kernel';
import { FilledSheet, SheetLayout, addSheet } from '@hailong/surveys';

/** A checked form, ready for the ballot box. */
export interface Ballot {
  readonly responseId: string;
  readonly cell: BallotCell;
  /** Owner of the round; the statement checks once more that it is open. */
  readonly roundOwnerId: number;
  readonly receivedOn: CalendarDay;
  readonly filled: FilledSheet;
  readonly layout: SheetLayout;
  /** Who typed it in; absent when the respondent did. */
  readonly assistedBy?: string;
}

/** The tally row a ballot counts in. */
export interface BallotCell {
  readonly agencyId: number;
  readonly roundId: number;
  readonly questionnaireId: number;
  /** Position of the respondent group in its round. */
  readonly group: number;
  /** Position of the channel in CHANNELS. */
  readonly channel: number;
}

export interface CellCount {
  readonly cell: BallotCell;
  readonly responses: number;
  readonly counts: readonly number[];
}

/** What a batch adds to each tally row, in an order that is the same for every batch, so that two cannot deadlock. */
export function countByCell(ballots: readonly Ballot[]): readonly CellCount[] {
  const cells = new Map<string, { cell: BallotCell; responses: number; counts: number[] }>();
  for (const { cell, layout, filled } of ballots) {
    const key = sortKey(cell);
    const known = cells.get(key) ?? { cell, responses: 0, counts: new Array<number>(layout.size).fill(0) };
    cells.set(key, known);
    known.responses += 1;
    addSheet(layout, filled.sheet, known.counts);
  }
  return [...cells.keys()].sort().flatMap((key) => cells.get(key) ?? []);
}

function sortKey({ agencyId, roundId, questionnaireId, group, channel }: BallotCell): string {
  return [agencyId, roundId, questionnaireId, group, channel]
    .map((part) => String(part).padStart(10, '0'))
    .join('/');
}
