import { withListedLabels } from './listed-labels';

const LIST = {
  version: 3,
  document: { fields: [{ code: 'dat-dai', label: { vi: 'Đất đai', en: 'Land' }, procedures: [] }] },
};

describe('fields that a plan chooses', () => {
  it('get the label and version of the list by their code, and fields of the plan stay as they are', () => {
    const own = { code: 'rieng', label: { vi: 'Riêng' } };
    const old = { code: 'dat-dai', label: { vi: 'Đất' }, listVersion: 1 };
    const land = { code: 'dat-dai', label: { vi: 'Đất đai', en: 'Land' }, listVersion: 3 };
    expect(withListedLabels([own, { code: 'dat-dai' }], LIST)).toEqual({
      ok: true,
      value: [own, land],
    });
    expect(withListedLabels([old], LIST)).toEqual({ ok: true, value: [land] });
    expect(withListedLabels([own], undefined)).toEqual({ ok: true, value: [own] });
  });

  it('are refused with the nearest codes where the list has no such code', () => {
    const refused = withListedLabels([{ code: 'datdai' }], LIST);
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'LISTED_FIELD_UNKNOWN', place: 'fields[0].code' }],
    });
    expect(refused.ok ? '' : refused.problems[0]?.en).toContain('dat-dai');
  });

  it('are refused by code alone before the province publishes a list', () => {
    expect(withListedLabels([{ code: 'dat-dai' }], undefined)).toMatchObject({
      problems: [{ code: 'FIELD_LIST_UNPUBLISHED' }],
    });
  });
});
