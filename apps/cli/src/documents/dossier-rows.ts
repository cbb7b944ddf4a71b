import { RowCells } from '@hailong/agencies/domain';
import { columnsIn, headerProblems } from '@hailong/files/domain';
import { LINE_COLUMN } from '@hailong/files/use-cases';
import { Verdict, accept, verdictOf } from '@hailong/kernel';
import {
  APPLICANTS,
  APPLICANT_WORDS,
  DossierReport,
  JUDGED,
  OUTCOME_WORDS,
  REPORTED_OUTCOMES,
} from '@hailong/dossiers/domain';
import { DossierRowReader } from '@hailong/dossiers/use-cases';
import { CellReader, CellTerms, ownColumns } from './cell-reader';
import { DOSSIER_NAMES } from './column-names';
import { DossierLineReader } from './dossier-lines';
import { wordIn } from './word-in';
import { yesOrNo } from './yes-or-no';

export const DOSSIER_COLUMNS = Object.keys(DOSSIER_NAMES);
const COLUMNS = {
  known: DOSSIER_COLUMNS,
  needed: ['code', 'deciding_agency', 'outcome', 'applicant', 'finished_on'],
};
/** Columns whose content no problem repeats: problems end up in logs. */
const PERSONAL_COLUMNS = ['person', 'email', 'phone'];

/**
 * Makes the reader of a file of dossiers from its header: a column a value, or one column of JSON. Columns that a file of
 * refused rows has beside them are passed over.
 */
export function dossierReaderOf(header: readonly string[]): Verdict<DossierRowReader> {
  const names = columnsIn(header, DOSSIER_NAMES);
  const columns = ownColumns(names);
  if (columns.length === 1 && columns[0] === LINE_COLUMN)
    return accept(new DossierLineReader(names.indexOf(LINE_COLUMN)));
  return verdictOf(new CellReader(names, TERMS), headerProblems(columns, COLUMNS));
}

const TERMS: CellTerms<DossierReport> = {
  reportIn,
  isShown: (column) => !PERSONAL_COLUMNS.includes(column),
  columnOf: (place) => place.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
};

/** Reads the cells of a row; undefined where any is faulty. */
function reportIn(cells: RowCells): DossierReport | undefined {
  cells.refuseOtherColumns(DOSSIER_COLUMNS);
  const outcome = wordIn(cells, 'outcome', REPORTED_OUTCOMES, OUTCOME_WORDS);
  const applicant = wordIn(cells, 'applicant', APPLICANTS, APPLICANT_WORDS);
  const judges = cells.text('judges') ? wordIn(cells, 'judges', JUDGED) : undefined;
  const finishedOn = cells.day('finished_on');
  const [late, objects] = [yesOrNo(cells, 'late'), yesOrNo(cells, 'objects')];
  if (cells.problems.length > 0 || !outcome || !applicant || !finishedOn) return undefined;
  const text = (column: string) => cells.text(column) || undefined;
  return {
    ...{ code: cells.text('code'), outcome, applicant, finishedOn, judges, late, objects },
    ...{ decidingAgency: cells.text('deciding_agency'), receivingAgency: text('receiving_agency') },
    ...{ procedure: text('procedure'), field: text('field') },
    ...{ person: text('person'), email: text('email'), phone: text('phone') },
  };
}
