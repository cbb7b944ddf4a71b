/** Place of a cell: row as a spreadsheet counts, column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const LETTERS = 26;
const BEFORE_A = 64;

/** Reads an address: `B3` is row 3, column 1; undefined for any other text. */
export function cellAt(address: string): CellPlace | undefined {
  const [, letters, digits] = ADDRESS.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  return { row: Number(digits), column: columnAt(letters) };
}

function columnAt(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - BEFORE_A;
  return column - 1;
}

/** Column of an address that a sheet gives to a cell; undefined where it gives none. */
export function columnOf(address: string | undefined): number | undefined {
  if (address === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - BEFORE_A;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  return column > 0 ? column - 1 : undefined;
}
