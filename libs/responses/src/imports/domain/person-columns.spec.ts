import { readHeader } from './read-header';
import { target } from './import-target.spec-data';

describe('a column that names a person', () => {
  const codes = (...names: string[]) => {
    const read = readHeader(['serial', 'Q1', ...names], target);
    return read.ok ? [] : read.problems.map(({ code }) => code);
  };

  it.each([
    ...[
      'Họ và tên',
      'HO TEN',
      'ho_va_ten',
      'Tên người trả lời',
      'Số điện thoại',
      'SĐT',
      'Đ/c email',
      'Địa chỉ',
    ],
    ...[
      'Số CCCD',
      'CMND/CCCD',
      'Số căn cước',
      'Số định danh',
      'Số tiền (đồng)',
      'Ký nhận',
      'Mã hồ sơ',
      'phone',
    ],
  ])('is refused before anything is stored: %s', (name) => {
    expect(codes(name)).toEqual(['PERSON_COLUMN_UNEXPECTED']);
  });

  it.each(['Ghi chú', 'Hồng', 'Q1.11'])('is not any other unknown column: %s', (name) => {
    expect(codes(name)).toEqual(['FORM_COLUMN_UNKNOWN']);
  });

  it('is read where the questionnaire asks for it', () => {
    const [form] = target.forms.values();
    const [item] = form?.compiled.items ?? [];
    if (!form || !item) throw new Error('the target has no item');
    const asked = { ...item, item: { ...item.item, code: 'T9', label: { vi: 'Địa chỉ' } } };
    const compiled = { ...form.compiled, items: [...form.compiled.items, asked] };
    const forms = new Map([[form.questionnaireId, { ...form, compiled }]]);
    expect(readHeader(['serial', 'Q1', 'Địa chỉ'], { ...target, forms }).ok).toBe(true);
  });
});
