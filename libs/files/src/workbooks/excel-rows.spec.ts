import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { SheetRow, UnreadableFile } from '../domain/sheet-row';
import { excelRows } from './excel-rows';
import { storedZip } from './stored-zip.spec-data';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const SHEETS = `<sheets><sheet name="Ghi chú" sheetId="1" state="hidden" r:id="a"/><sheet name="Phiếu khảo sát" sheetId="2" r:id="b"/></sheets>`;
const TARGETS = { a: '/xl/worksheets/sheet7.xml', b: '/xl/worksheets/sheet1.xml' };

/** Workbook with absolute names of parts, as openpyxl writes it: the sheet's rows, and further parts. */
function workbook(rows: string, more: Readonly<Record<string, string>> = {}, after = '') {
  const links = Object.entries(TARGETS).map(
    ([id, target]) => `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="${target}"/>`,
  );
  const named = Object.keys(more)
    .map((part) => path.posix.basename(part, '.xml'))
    .map((kind) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`);
  return {
    '_rels/.rels': `<Relationships ${PACKAGE}><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${SHEETS}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${PACKAGE}>${[...links, ...named].join('')}</Relationships>`,
    'xl/worksheets/sheet7.xml': `<worksheet ${MAIN}><sheetData><row><c t="inlineStr"><is><t>ghi chú</t></is></c></row></sheetData></worksheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...more,
  };
}

const inline = (text: string) => `<c t="inlineStr"><is>${text}</is></c>`;
const run = (text: string) => `<r><rPr><b/></rPr><t xml:space="preserve">${text}</t></r>`;

describe('the rows of a workbook', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hailong-workbook-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const rowsOf = async (parts: Readonly<Record<string, string>>, sheet?: string) => {
    const file = path.join(folder, 'a.xlsx');
    writeFileSync(file, storedZip(parts));
    const read: SheetRow[] = [];
    for await (const rows of excelRows({ file, name: 'a.xlsx', sheet })) read.push(...rows);
    return read;
  };
  const cellsOf = async (...args: Parameters<typeof workbook>) =>
    (await rowsOf(workbook(...args))).map(({ cells }) => cells);
  const problemOf = async (parts: Readonly<Record<string, string>>, sheet?: string) => {
    const error: unknown = await rowsOf(parts, sheet).catch((thrown: unknown) => thrown);
    if (!(error instanceof UnreadableFile)) throw error;
    return error.problem;
  };

  it('are those of the sheet that the relationships name, and of the first that shows', async () => {
    const parts = workbook(`<row r="2">${inline('<t>Số phiếu</t>')}</row>`);
    expect(await rowsOf(parts)).toEqual([{ number: 2, cells: ['Số phiếu'] }]);
    expect(await rowsOf(parts, 'Phiếu khảo sát'.normalize('NFD'))).toHaveLength(1);
    expect(await rowsOf(parts, 'Ghi chú')).toEqual([{ number: 1, cells: ['ghi chú'] }]);
    expect(await problemOf(parts, 'Khác')).toMatchObject({ code: 'WORKSHEET_UNKNOWN' });
  });

  it('are read in whatever order the archive holds its parts', async () => {
    const parts = workbook(`<row><c><v>5</v></c></row>`);
    expect(await rowsOf(Object.fromEntries(Object.entries(parts).reverse()))).toEqual([
      { number: 1, cells: ['5'] },
    ]);
  });

  it('join the runs of a text in several formats, without the sounds above it', async () => {
    const texts = `<sst ${MAIN}><si>${run('Không ')}${run('hài lòng')}<rPh sb="0" eb="1"><t>âm</t></rPh></si></sst>`;
    const cells = `${inline(run('Rất ') + run('không') + '<r><t xml:space="preserve"> hài lòng</t></r>')}<c t="s"><v>0</v></c>${inline('<r><t>XS-</t></r><r><t>3_x000D_</t></r>')}`;
    expect(await cellsOf(`<row>${cells}</row>`, { 'xl/sharedStrings.xml': texts })).toEqual([
      ['Rất không hài lòng', 'Không hài lòng', 'XS-3\r'],
    ]);
  });

  it('hold days by the format of the cell, also of a formula, and numbers as Excel shows them', async () => {
    const styles = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="0\\ \\m\\ứ\\c"/><numFmt numFmtId="171" formatCode="[$-42A]dd/mm/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const row = [
      '<c s="1"><v>4</v></c>',
      '<c s="2"><v>46300.99999</v></c>',
      '<c s="3"><f>A2</f><v>46023</v></c>',
      '<c><v>0.30000000000000004</v></c>',
      '<c><v>1E-7</v></c>',
      '<c><v>1234567890123456789</v></c>',
      '<c t="b"><f>TRUE()</f><v>1</v></c>',
      '<c t="str"><f>IF(A1,"","")</f><v></v></c>',
    ];
    expect(await rowsOf(workbook(`<row>${row.join('')}</row>`, { 'xl/styles.xml': styles }))).toEqual([
      {
        number: 1,
        cells: ['4', '2026-10-05', '2026-01-01', '0.3', '0.0000001', '1.23456789012346e+18', 'TRUE', ''],
      },
    ]);
  });

  it('name formulas without a result, and rows that are hidden', async () => {
    const rows = `<row r="1"><c><f>1+3</f><v></v></c><c><f>1+4</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>1+1</f><v>2</v></c></row><row r="3" hidden="1"><c r="B3"><v>1</v></c></row>`;
    expect(await rowsOf(workbook(rows))).toEqual([
      { number: 1, cells: ['', '', '#DIV/0!', '2'], spoiled: [0, 1, 2] },
      { number: 3, cells: ['', '1'], hidden: true },
    ]);
  });

  it('have the content of a merged area in each of its cells, and stay blank below the table', async () => {
    const rows = [
      '<c r="A1"><v>1</v></c><c r="B1"><v>7</v></c>',
      '<c r="A2"><v>2</v></c>',
      '',
      '<c r="A5"><v>5</v></c>',
    ];
    const numbers = [1, 2, 3, 5];
    const merged = '<mergeCells count="2"><mergeCell ref="B1:C3"/><mergeCell ref="A1:XFD1"/></mergeCells>';
    expect(
      await cellsOf(rows.map((row, at) => `<row r="${numbers[at]}">${row}</row>`).join(''), {}, merged),
    ).toEqual([['1', '7', '7'], ['2', '7', '7'], [], ['5']]);
  });

  it('are refused with a sentence for people where something is missing or damaged', async () => {
    const missing = workbook('<row><c t="s"><v>0</v></c></row>');
    const rowless = workbook('<row r="2"/><row r="1"/>');
    const parts: Record<string, string>[] = [
      missing,
      rowless,
      { 'xl/workbook.xml': '<workbook><' },
      { 'a.txt': '' },
    ];
    for (const each of parts) {
      const { code, en } = await problemOf(each);
      expect(code).toBe('WORKBOOK_UNREADABLE');
      expect(en).not.toMatch(/undefined|read prop|unclosed|Error/);
    }
  });

  it('are refused before the text of a single cell fills the memory', async () => {
    const endless = workbook(`<row>${inline(`<t>${'x'.repeat(1_100_000)}</t>`)}</row>`);
    expect(await problemOf(endless)).toMatchObject({
      en: expect.stringMatching(/more than is taken/) as string,
    });
  });
});
