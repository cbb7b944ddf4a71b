import { FilledAnswer } from '@hailong/questionnaires/domain';
import { FormReader } from './form-reader';
import { target } from './import-target.spec-data';
import { readHeader } from './read-header';

/** A row under a header, as it comes out. */
function read(columns: Readonly<Record<string, string>>, into = target) {
  const all = { serial: '12', Q1: '3', ...columns };
  const header = readHeader(Object.keys(all), into);
  if (!header.ok) throw new Error(JSON.stringify(header.problems));
  const row = new FormReader(header.value, into).read({ number: 2, cells: Object.values(all) });
  if (!row) throw new Error('the row is blank');
  return row;
}

/** Returns the answer of a row to an item, on its sheet or beside it. */
function answer(item: string, columns: Readonly<Record<string, string>>) {
  const { sheet = '', answers = [] } = read(columns).form?.submission ?? {};
  return answers.find((each) => each.item === item) ?? onSheet(item, sheet);
}

function onSheet(code: string, sheet: string): FilledAnswer | undefined {
  const compiled = target.forms.get(9)?.compiled.byCode.get(code);
  if (!compiled) throw new Error(`no item ${code}`);
  const part = sheet.slice(compiled.position, compiled.position + compiled.width);
  if (/^-+$/.test(part)) return undefined;
  if (/^\.+$/.test(part)) return { item: code, notApplicable: true };
  const codes = [...compiled.ordinals.keys()];
  return compiled.item.kind === 'multiple'
    ? { item: code, options: codes.filter((_, at) => part[at] === '1') }
    : { item: code, level: codes[Number(part) - 1] };
}

const faults = (columns: Readonly<Record<string, string>>) =>
  read(columns).faults.map(({ code, column }) => `${code} ${column}`);
const header = (...names: string[]) => {
  const verdict = readHeader(names, target);
  return verdict.ok ? [] : verdict.problems.map(({ code, place, en }) => `${code} ${place}: ${en}`);
};

describe('a cell of one answer', () => {
  it.each(['3', ' 3 ', 'Hài lòng', 'hài  lòng', 'HÀI LÒNG'.normalize('NFD'), '3,3'])(
    '%p is the level 3',
    (cell) => {
      expect(answer('Q1', { Q1: cell })).toEqual({ item: 'Q1', level: '3' });
    },
  );

  it.each(['2,3', '2;3', '2.3', '2 3', '2/3', '2 + 3', 'Bình thường, Hài lòng'])(
    '%p is ticked twice: missing, with a warning, and the form counts',
    (cell) => {
      const row = read({ Q2: cell });
      expect(row.warnings).toMatchObject([{ code: 'TICK_REPEATED', column: 'Q2', row: 2, value: cell }]);
      expect(row.form?.submission).toMatchObject({
        sheet: expect.stringMatching(/^3-*$/) as string,
        answers: [],
      });
    },
  );

  it.each(['KAD', 'na', '-', 'Không áp dụng'])('%p says that it does not apply', (cell) => {
    expect(answer('Q2', { Q2: cell })).toEqual({ item: 'Q2', notApplicable: true });
  });

  it.each([
    ['4', 'CELL_CHOICE_UNKNOWN Q1'],
    ['2,9', 'CELL_CHOICE_UNKNOWN Q1'],
    ['+3+3', 'CELL_CHOICE_UNKNOWN Q1'],
    ['2026-05-04', 'CELL_DATE_UNEXPECTED Q1'],
  ])('%p is refused: an ordinal never replaces a numbered level', (cell, fault) => {
    expect(faults({ Q1: cell })).toEqual([fault]);
  });

  it.each([
    ['có', 'yes'],
    ['x', 'yes'],
    ['1', 'yes'],
    ['Không', 'no'],
    ['0', 'no'],
    ['2', 'no'],
  ])('%p of a yes-no question is %s', (cell, level) => {
    expect(answer('Y', { Y: cell })).toEqual({ item: 'Y', level });
  });

  it('of a number takes a comma or a point, and no unit', () => {
    expect(answer('N', { N: '41,5' })).toEqual({ item: 'N', number: 41.5 });
    expect(faults({ N: '41 tuổi' })).toEqual(['NUMBER_UNREADABLE N']);
  });

  it.each(['50.000', '1.500', '-2.000'])(
    '%p is fifty thousand to one and fifty to another: refused',
    (cell) => {
      expect(faults({ N: cell })).toEqual(['NUMBER_UNREADABLE N']);
    },
  );

  it('with a decimal point that no thousand can be is read', () => {
    expect(answer('N', { N: '0.125' })).toEqual({ item: 'N', number: 0.125 });
  });
});

describe('a choice', () => {
  it('is written by code, label or ordinal, several with a bar, and beside "other" is a text', () => {
    expect(answer('S', { S: 'Nữ' })).toEqual({ item: 'S', level: 'f' });
    expect(answer('S', { S: '1' })).toEqual({ item: 'S', level: 'm' });
    expect(answer('M', { M: 'loa | Ti vi' })).toEqual({ item: 'M', options: ['tv', 'loa'] });
    expect(answer('S', { S: '', 'S.khac': 'không nói' })).toEqual({
      item: 'S',
      level: 'o',
      text: 'không nói',
    });
    expect(answer('M', { M: 'tv', 'M.khac': 'báo' })).toEqual({
      item: 'M',
      options: ['tv', 'o'],
      text: 'báo',
    });
  });

  it('may have a column for each option', () => {
    expect(answer('M', { 'M.tv': 'x', 'M.loa': '0', 'M.o': 'có' })).toEqual({
      item: 'M',
      options: ['tv', 'o'],
    });
    expect(answer('M', { 'M.tv': '', 'M.loa': '0' })).toBeUndefined();
    expect(faults({ 'M.tv': 'chắc vậy' })).toEqual(['TICK_UNREADABLE M.tv']);
  });
});

describe('what a row says of its form', () => {
  it('is read with day, channel and field, and the same form has the same key', () => {
    const form = read({
      serial: '0012',
      received_on: '5/3/2026',
      channel: 'Bưu điện',
      'Lĩnh vực': 'đất đai',
    }).form;
    expect(form?.submission).toMatchObject({
      serial: '0012',
      channel: 'post',
      field: 'dat',
      agencyCode: 'H1.05',
    });
    expect(form?.receivedOn).toBe('2026-03-05');
    const keyOf = (serial: string) => read({ serial }).form?.submission.key;
    expect(keyOf('12')).toBe(form?.submission.key);
    expect(keyOf('pk-012')).toBe(keyOf(' PK-012 '));
    expect(keyOf('PK-12')).not.toBe(keyOf('PK-012'));
    expect(read({ questionnaire: 'phieu@1' }).form?.submission.questionnaire).toEqual({ id: 9 });
  });

  it('is refused where it names the questionnaire of another respondent group', () => {
    const { document } = target.round;
    const [citizens, form] = [document.groups[0], target.forms.get(9)];
    if (!citizens || !form) throw new Error('the target has neither a group nor a form');
    const groups = [citizens, { ...citizens, code: 'to-chuc', questionnaireId: 10 }];
    const forms = [form, { ...form, questionnaireId: 10, code: 'phieu-to-chuc' }];
    const both = {
      ...{ ...target, round: { ...target.round, document: { ...document, groups } } },
      forms: new Map(forms.map((each) => [each.questionnaireId, each])),
    };
    const { faults: found } = read({ questionnaire: 'phieu-to-chuc@1' }, both);
    expect(found.map(({ code, column }) => `${code} ${column}`)).toEqual(['GROUP_UNSUITED questionnaire']);
    expect(read({ questionnaire: 'phieu-to-chuc@1', group: 'to-chuc' }, both).faults).toEqual([]);
  });

  it.each([
    [{ serial: '' }, 'SERIAL_MISSING serial'],
    [{ serial: '1.23E+15' }, 'SERIAL_UNCLEAR serial'],
    [{ serial: 'VI-DU-1' }, 'EXAMPLE_ROW_UNEXPECTED serial'],
    [{ received_on: '31/2/2026' }, 'RECEIVED_DAY_UNREAL received_on'],
    [{ received_on: '46023' }, 'RECEIVED_DAY_UNSUITED received_on'],
    [{ received_on: '2026-07-01' }, 'RECEIVED_DAY_TOO_LATE received_on'],
    [{ channel: 'fax' }, 'VALUE_UNKNOWN channel'],
    [{ agency_code: 'H1.06' }, 'FORM_AGENCY_UNKNOWN agency_code'],
    [{ group: 'doanh' }, 'VALUE_UNKNOWN group'],
    [{ field: 'rừng' }, 'VALUE_UNKNOWN field'],
    [{ questionnaire: 'phieu@2' }, 'VALUE_UNKNOWN questionnaire'],
    [{ ' ': 'lạc' }, 'CELL_UNEXPECTED 3'],
  ])('is refused with its column: %p', (columns, fault) => {
    expect(faults(columns)).toEqual([fault]);
  });
});

describe('a value that the round does not have', () => {
  it('is answered with codes and labels, the nearest ones where any are near', () => {
    const said = (columns: Readonly<Record<string, string>>) => read(columns).faults.map(({ vi }) => vi);
    expect(said({ field: 'rừng' })).toEqual([expect.stringMatching(/chọn trong .*dat \(Đất đai\)/)]);
    expect(said({ channel: 'fax' })).toEqual([expect.stringMatching(/paper \(phiếu giấy\)/)]);
  });
});

describe('a header', () => {
  it('may use codes, labels and Vietnamese names, and columns of an error file are passed over', () => {
    expect(header('Số phiếu', 'thái độ  phục vụ', 'S.khac', 'import_row', 'import_problems', '')).toEqual([]);
  });

  it.each([
    [['serial', 'Q1', 'Q3'], /^FORM_COLUMN_UNKNOWN column Q3: .*did you mean Q1, Q2\?/],
    [['serial', 'Q1', 'Q1'], /^COLUMN_REPEATED column Q1/],
    [['serial', 'Q1', 'Phí'], /^COLUMN_UNCLEAR column Phí: .*Q2, Y/],
    [['Q1'], /^COLUMN_MISSING column serial/],
    [['serial', 'Q2'], /^ITEM_COLUMN_MISSING column Q1: .*obligatory/],
    [['serial'], /^ANSWER_COLUMNS_MISSING/],
  ])('%p stops the import with what to do', (names, said) => {
    expect(header(...names)).toEqual([expect.stringMatching(said)]);
  });
});
