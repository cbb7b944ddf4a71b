import { documentDifferences } from './document-differences';

describe('the differences of two documents', () => {
  const form = { title: { vi: 'Phiếu' }, items: [{ code: 'A' }, { code: 'B', required: true }] };

  it('are none between equal documents, in whatever order their keys stand', () => {
    expect(documentDifferences({ a: 1, b: [form] }, { b: [structuredClone(form)], a: 1 })).toEqual([]);
  });

  it('are one for one word, with its path and both texts', () => {
    expect(documentDifferences(form, { ...form, title: { vi: 'Mẫu phiếu' } })).toEqual([
      { path: 'title.vi', before: 'Phiếu', after: 'Mẫu phiếu' },
    ]);
  });

  it('name what only one of them has', () => {
    const after = { ...form, items: [{ code: 'A', required: true }] };
    expect(documentDifferences(form, after)).toEqual([
      { path: 'items[0].required', before: undefined, after: true },
      { path: 'items[1]', before: { code: 'B', required: true }, after: undefined },
    ]);
  });
});
