import { categoryProblems } from './check-categories';

const label = { vi: 'x' };

describe('fields and groups of procedures', () => {
  it('have codes of their own and labels, and a group stands in a field that is listed', () => {
    const problems = categoryProblems({
      fields: [
        { code: 'dat-dai', label },
        { code: 'dat-dai', label: { vi: ' ' } },
      ],
      procedureGroups: [
        { code: 'so-do', label, field: 'dat-dai' },
        { code: 'khac', label, field: 'ho-tich' },
      ],
    });
    expect(problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'CODE_REPEATED fields[1].code',
      'LABEL_MISSING fields[1].label',
      'FIELD_UNKNOWN procedureGroups[1].field',
    ]);
  });

  it('are there where every form is asked for its field', () => {
    expect(categoryProblems({ asksField: true }).map(({ code }) => code)).toEqual(['ASKED_FIELDS_MISSING']);
    expect(categoryProblems({ asksField: true, fields: [{ code: 'dat-dai', label }] })).toEqual([]);
  });

  it('fields and groups of procedures may be left out', () => {
    expect(categoryProblems({})).toEqual([]);
  });
});
