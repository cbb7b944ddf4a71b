import { FieldList } from './field-list';
import { fieldListDifferences } from './field-list-difference';

describe('the difference of two versions of the list', () => {
  it('names fields that are added, dropped or reworded, and procedures that move', () => {
    const from: FieldList = {
      fields: [
        { code: 'dat-dai', label: { vi: 'Đất đai' }, procedures: ['1.012753'] },
        { code: 'cu', label: { vi: 'Cũ' }, procedures: [] },
      ],
    };
    const to: FieldList = {
      fields: [
        { code: 'dat-dai', label: { vi: 'Đất đai', en: 'Land' }, procedures: ['1.012754'] },
        { code: 'moi', label: { vi: 'Mới' }, procedures: [] },
      ],
    };
    expect(fieldListDifferences(from, to).map(({ en }) => en)).toEqual([
      'dat-dai: label (en) "" → "Land"',
      'dat-dai: procedures +1.012754, −1.012753',
      'moi: adds "Mới"',
      'cu: drops "Cũ", the code stays reserved',
    ]);
    expect(fieldListDifferences(to, to)).toEqual([]);
  });
});
