import { RowCells } from '@hailong/agencies/domain';
import { MemberReport } from '@hailong/dossiers/domain';
import { MemberRowReader } from '@hailong/dossiers/use-cases';
import { columnsIn, headerProblems } from '@hailong/files/domain';
import { Verdict, verdictOf } from '@hailong/kernel';
import { CellReader, CellTerms, ownColumns } from './cell-reader';
import { MEMBER_NAMES } from './column-names';
import { yesOrNo } from './yes-or-no';

export const MEMBER_COLUMNS = Object.keys(MEMBER_NAMES);
const COLUMNS = { known: MEMBER_COLUMNS, needed: ['code'] };
/** Columns whose content a problem repeats; the others may be a person's, and problems end up in logs. */
const PLAIN_COLUMNS = ['field', 'objects'];

/** Makes the reader of a file of the members of a list from its header. Columns of a file of refused rows are passed over. */
export function memberReaderOf(header: readonly string[]): Verdict<MemberRowReader> {
  const names = columnsIn(header, MEMBER_NAMES);
  const columns = ownColumns(names);
  return verdictOf(new CellReader(names, TERMS), headerProblems(columns, COLUMNS));
}

const TERMS: CellTerms<MemberReport> = {
  reportIn: memberIn,
  isShown: (column) => PLAIN_COLUMNS.includes(column),
  columnOf: (place) => place,
};

function memberIn(cells: RowCells): MemberReport | undefined {
  cells.refuseOtherColumns(MEMBER_COLUMNS);
  const objects = yesOrNo(cells, 'objects');
  if (cells.problems.length > 0) return undefined;
  const text = (column: string) => cells.text(column) || undefined;
  return {
    ...{ code: cells.text('code'), name: text('name'), field: text('field'), objects },
    ...{ address: text('address'), email: text('email'), phone: text('phone') },
  };
}
