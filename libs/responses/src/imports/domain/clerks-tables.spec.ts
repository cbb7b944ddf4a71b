import { Item, compileForm } from '@hailong/questionnaires/domain';
import { accept } from '@hailong/kernel';
import { fillSubmission } from '../../intake/domain/fill-submission';
import { NOTES } from '../../intake/domain/problems';
import { RunningReport } from '../use-cases/import-report';
import { countBatchRows } from '../use-cases/store-import-batch';
import { FormReader } from './form-reader';
import { ImportTarget } from './import-target';
import { target } from './import-target.spec-data';
import { headerFinder, readHeader } from './read-header';

const label = (vi: string) => ({ vi });
const D: Item = { code: 'D', kind: 'rating', scale: 'THANG', label: label('Mức'), purpose: 'satisfaction' };
const PN2: Item = {
  ...{ code: 'PN2', kind: 'text', label: label('Đòi gì'), purpose: 'profile', text: { maxLength: 50 } },
  showWhen: { item: 'Y', is: ['yes'] },
};
const KENH: Item = {
  code: 'Kenh',
  kind: 'text',
  label: label('Nguồn'),
  purpose: 'profile',
  text: { maxLength: 50 },
};

/** The usual target with a scale that begins at 0, an item named like a column, and two agencies. */
function clerksTarget(): ImportTarget {
  const form = target.forms.get(9);
  const [section] = form?.questionnaire.sections ?? [];
  if (!form || !section) throw new Error('the target has no form');
  const levels = ['0', '1', '2'].map((code) => ({ code, label: label(`mức ${code}`) }));
  const scales = [...form.questionnaire.scales, { code: 'THANG', levels, satisfied: ['2'] }];
  const sections = [{ ...section, items: [...section.items, D, KENH, PN2] }];
  const questionnaire = { ...form.questionnaire, scales, sections };
  const { document } = target.round;
  const fields = [...(document.fields ?? []), { code: 'hoa', label: label('Hòa giải') }];
  return {
    ...target,
    round: { ...target.round, document: { ...document, fields } },
    agencies: new Map([...target.agencies, ['H1.06', 6]]),
    forms: new Map([[9, { ...form, questionnaire, compiled: compileForm(questionnaire) }]]),
  };
}

const clerks = clerksTarget();

function read(columns: Readonly<Record<string, string>>) {
  const all = { serial: '12', Q1: '3', ...columns };
  const header = readHeader(Object.keys(all), clerks);
  if (!header.ok) throw new Error(JSON.stringify(header.problems));
  return new FormReader(header.value, clerks).read({ number: 2, cells: Object.values(all) });
}

const faults = (columns: Readonly<Record<string, string>>) => read(columns)?.faults.map(({ code }) => code);
const warnings = (columns: Readonly<Record<string, string>>) =>
  read(columns)?.warnings.map(({ code }) => code);

/** Character of an item on the sheet of a row. */
function on(item: string, columns: Readonly<Record<string, string>>) {
  const position = clerks.forms.get(9)?.compiled.byCode.get(item)?.position ?? -1;
  return read(columns)?.form?.submission.sheet?.charAt(position);
}

describe('a table as clerks and data tools make it', () => {
  it.each([
    ['1.0', '2'],
    ['2,0', '3'],
    ['0.0', '1'],
    ['0', '1'],
  ])('holds whole numbers with decimals: %s of the scale 0, 1, 2 is one level', (cell, digit) => {
    expect(on('D', { D: cell })).toBe(digit);
    expect(warnings({ D: cell })).toEqual([]);
  });

  it.each(['nan', 'NaN', 'null', 'None'])('says %s where a value is missing', (cell) => {
    expect(on('D', { D: cell })).toBe('-');
    expect(faults({ N: cell })).toEqual([]);
  });

  it.each([
    '✔',
    '☑',
    '√',
    'v',
    'V',
    '×',
    '☒',
    '●',
    '(x)',
    '[x]',
    '/',
    'ü',
    'þ',
    'P',
    'Х',
    '1.0',
    'có'.normalize('NFD'),
  ])('ticks an option with %s', (tick) =>
    expect(read({ 'M.tv': tick })?.form?.submission.sheet).toMatch(/^3-*1/),
  );

  it('has a column for each level, with a tick in one of them', () => {
    const levels = (...ticks: string[]) =>
      Object.fromEntries(ticks.map((tick, at) => [`Q2.${at + 1}`, tick]));
    expect(on('Q2', levels('', 'v', ''))).toBe('2');
    expect(on('Q2', levels('', '', ''))).toBe('-');
    expect(on('Q2', levels('x', 'x', ''))).toBe('-');
    expect(warnings(levels('x', 'x', ''))).toEqual(['TICK_REPEATED']);
    expect(faults(levels('hai', '', ''))).toEqual(['TICK_UNREADABLE']);
  });

  it('has rows below it that are no forms, and days where Excel made them of serials', () => {
    for (const serial of ['Cộng', 'TỔNG CỘNG:', 'Trung bình', 'Người nhập: Nguyễn Văn A', 'Tổng số (10)'])
      expect(faults({ serial })).toEqual(['FOOTER_ROW_UNEXPECTED']);
    expect(faults({ serial: 'Cộng', agency_code: '', N: 'mười' })).toEqual(['FOOTER_ROW_UNEXPECTED']);
    expect(faults({ serial: '2026-01-01' })).toEqual(['SERIAL_DATE_UNEXPECTED']);
    expect(warnings({ serial: 'PHIẾU' })).toEqual(['SERIAL_WITHOUT_DIGIT_UNCLEAR']);
    for (const serial of ['TONG-12', 'Cộng Hòa 3', 'PK 7']) expect(faults({ serial })).toEqual([]);
  });

  it('writes the days of the country, with times', () => {
    const day = (received_on: string) => read({ received_on })?.form?.receivedOn;
    expect(day('5/3/2026 8:15:02')).toBe('2026-03-05');
    expect(day('2026-03-04T18:30:00.000Z')).toBe('2026-03-05');
    expect(faults({ received_on: '31/2/2026' })).toEqual(['RECEIVED_DAY_UNREAL']);
    expect(faults({ received_on: 'hôm qua' })).toEqual(['RECEIVED_DAY_UNREADABLE']);
    expect(warnings({ received_on: '' })).toEqual(['DAY_MISSING']);
  });

  it('spells words in either way, and is told the nearest where it misspells one', () => {
    expect(read({ field: 'Hoà  giải' })?.form?.submission.field).toBe('hoa');
    expect(read({ field: 'Dat dai' })?.faults[0]?.en).toMatch(/choose among dat \(Đất đai\)\./);
  });

  it('leaves no agency to a default where it has a column for it', () => {
    expect(faults({ agency_code: '' })).toEqual(['VALUE_MISSING']);
  });

  it('names an item by its very code where a column of the form has that name in other letters', () => {
    expect(read({ Kenh: 'post' })?.form?.submission).toMatchObject({
      channel: 'paper',
      answers: [{ item: 'Kenh', text: 'post' }],
    });
    expect(read({ channel: 'post' })?.form?.submission.channel).toBe('post');
    const unclear = readHeader(['serial', 'Q1', 'kenh'], clerks);
    expect(unclear).toMatchObject({ ok: false, problems: [{ code: 'COLUMN_UNCLEAR' }] });
  });

  it('keeps a form whose paper answers a question that is not asked, without that answer and with a warning', () => {
    const stored = (Y: string) => {
      const columns = { Y, PN2: 'đòi tiền' };
      const row = read(columns);
      const compiled = clerks.forms.get(9)?.compiled;
      if (!row?.form || !compiled) throw new Error('the row has no form');
      const filled = fillSubmission(compiled, row.form.submission, true, 0);
      if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
      const notices = filled.value.leftOut.map((item) => NOTES.HIDDEN_ANSWER_UNEXPECTED.at(item, item));
      const header = readHeader(['serial', 'Q1', ...Object.keys(columns)], clerks);
      if (!header.ok) throw new Error(JSON.stringify(header.problems));
      const report = new RunningReport(0);
      countBatchRows(
        { rows: [row], lastRow: 2 },
        [accept({ repeated: false, notices })],
        header.value,
        report,
      );
      const { warnings: told } = report.report;
      return { texts: filled.value.texts.map((each) => each.text), told: told.map(({ code }) => code) };
    };
    for (const Y of ['no', '']) expect(stored(Y)).toEqual({ texts: [], told: ['HIDDEN_ANSWER_UNEXPECTED'] });
    expect(stored('có')).toEqual({ texts: ['đòi tiền'], told: [] });
  });

  it('says in a column whether an official helped with the form', () => {
    const helped = (name: string, cell: string) => read({ [name]: cell })?.form?.submission.helped;
    expect(['x', 'có', '1', 'TRUE'].map((cell) => helped('helped', cell))).toEqual([true, true, true, true]);
    expect(['', '0', 'không'].map((cell) => helped('Được hỗ trợ', cell))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(faults({ helped: 'chắc có' })).toEqual(['HELP_UNCLEAR']);
  });

  it('has a text in letters that are no Unicode: the form is kept, with a warning that names the code page', () => {
    const told = (text: string) =>
      read({ Kenh: text })?.warnings.map(({ code, vi }) => [code, /bảng mã ([^,]+),/.exec(vi)?.[1]]);
    expect(told('Phôc vô rÊt tèt, c¸n bé nhiÖt t×nh')).toEqual([['TEXT_ENCODING_UNCLEAR', 'TCVN3 (ABC)']]);
    for (const spoiled of ['S? N?i v?', 'r\uFFFDt t\uFFFDt'])
      expect(told(spoiled)).toEqual([['TEXT_ENCODING_UNCLEAR', undefined]]);
    expect(['Rất tốt', 'tốt?', 'café'].flatMap((text) => told(text))).toEqual([]);
  });

  it('has a choice that the question has not: what can be chosen is named in words', () => {
    const [fault] = read({ D: '7' })?.faults ?? [];
    expect([fault?.code, fault?.vi]).toEqual([
      'CELL_CHOICE_UNKNOWN',
      expect.stringContaining('0 (mức 0), 1 (mức 1), 2 (mức 2)'),
    ]);
  });

  it('begins with titles, and numbers its rows', () => {
    const isHeader = headerFinder(clerks);
    expect(isHeader(['DANH SÁCH PHIẾU', 'DANH SÁCH PHIẾU'])).toBe(false);
    expect(isHeader(['Đơn vị:', 'Sở Nội vụ', 'channel'])).toBe(false);
    expect(isHeader(['STT', 'Số phiếu', 'Q1', 'Q3', ''])).toBe(true);
    expect(readHeader(['STT', 'Số phiếu', 'Q1'], clerks).ok).toBe(true);
  });
});
