import { DEFAULT_FORMS_COUNTED, countedTallies, markedForms, formsCountedInWords } from './forms-counted';

const TALLIES = [0, 1, 2, 3].map((tallyClass) => ({ tallyClass, responses: 10 ** tallyClass }));
const chosen = (...[flagged, surplus]: ('included' | 'excluded')[]) =>
  countedTallies(TALLIES, { flagged: flagged ?? 'included', surplus: surplus ?? 'included' }).map(
    ({ tallyClass }) => tallyClass,
  );

describe('the forms counted in a figure', () => {
  it('flagged forms count by default, surplus forms do not', () => {
    expect(countedTallies(TALLIES, DEFAULT_FORMS_COUNTED).map(({ tallyClass }) => tallyClass)).toEqual([
      0, 2,
    ]);
  });

  it('flagged and surplus forms are included or excluded independently', () => {
    expect(chosen('included', 'included')).toEqual([0, 1, 2, 3]);
    expect(chosen('excluded', 'included')).toEqual([0, 1]);
    expect(chosen('excluded', 'excluded')).toEqual([0]);
  });

  it('flagged and surplus forms are counted whether included or not', () => {
    expect(markedForms(TALLIES)).toEqual({ flagged: 1100, surplus: 1010 });
  });

  it('the choice is printed with the figure in both languages', () => {
    expect(formsCountedInWords(DEFAULT_FORMS_COUNTED)).toEqual({
      vi: 'tính cả phiếu có dấu hiệu cần xem lại; không tính phiếu vượt chỉ tiêu',
      en: 'flagged forms included; surplus forms excluded',
    });
  });
});
