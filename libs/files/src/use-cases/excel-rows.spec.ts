import { Readable } from 'node:stream';
import { excelRows } from './excel-rows';
import { storedZip } from './stored-zip';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKBOOK = `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Phiếu" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const LINKS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`;
const sheetOf = (cell: string) =>
  `<worksheet ${MAIN}><sheetData><row r="1">${cell}<c r="B1"><v>5</v></c></row></sheetData></worksheet>`;
const INLINE = sheetOf('<c r="A1" t="inlineStr"><is><t>Số phiếu</t></is></c>');
const POINTING = sheetOf('<c r="A1" t="s"><v>0</v></c>');
const NAMES = { 'xl/_rels/workbook.xml.rels': LINKS, 'xl/workbook.xml': WORKBOOK };

describe('the rows of a workbook', () => {
  const rowsOf = async (parts: Readonly<Record<string, string>>, sheet?: string) => {
    const read = [];
    for await (const rows of excelRows(Readable.from([storedZip(parts)]), 'a.xlsx', sheet))
      read.push(...rows);
    return read;
  };

  it.each([undefined, 'Phiếu'])(
    'are read where its parts have absolute names and no table of texts (sheet %p)',
    async (sheet) => {
      expect(await rowsOf({ ...NAMES, 'xl/worksheets/sheet1.xml': INLINE }, sheet)).toEqual([
        { number: 1, cells: ['Số phiếu', '5'] },
      ]);
    },
  );

  it('are refused where a text is missing, instead of a cell that is blank', async () => {
    await expect(rowsOf({ ...NAMES, 'xl/worksheets/sheet1.xml': POINTING })).rejects.toMatchObject({
      problem: {
        code: 'WORKBOOK_UNREADABLE',
        en: expect.not.stringMatching(/undefined|read prop/) as string,
      },
    });
  });
});
