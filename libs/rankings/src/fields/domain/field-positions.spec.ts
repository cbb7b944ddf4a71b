import { RoundFields, provinceField } from './field-positions';

const round = (roundId: number, ...fields: [string, string][]): RoundFields => ({
  roundId,
  fields: fields.map(([code, vi]) => ({ code, label: { vi } })),
});

describe('a field over several rounds', () => {
  it('is counted where code and label agree, whatever its position and the way in which its label is written', () => {
    const field = provinceField('dat-dai', [
      round(1, ['dat-dai', 'Đất đai']),
      round(2, ['ho-tich', 'Hộ tịch'], ['dat-dai', '  đất  ĐAI ']),
      round(3, ['ho-tich', 'Hộ tịch']),
    ]);
    expect(field).toMatchObject({ label: { vi: 'Đất đai' }, different: [] });
    expect(field?.positions).toEqual(
      new Map([
        [1, 1],
        [2, 2],
      ]),
    );
  });

  it('leaves out rounds that mean something else by its code, and names their label', () => {
    const field = provinceField('1', [
      round(1, ['1', 'Hộ tịch']),
      round(2, ['1', 'Đất đai']),
      round(3, ['1', 'Đất đai']),
    ]);
    expect([...(field?.positions.keys() ?? [])]).toEqual([2, 3]);
    expect(field?.different).toEqual([{ roundId: 1, label: 'Hộ tịch' }]);
  });

  it('means what the first round says where as many say one thing as another', () => {
    expect(provinceField('1', [round(1, ['1', 'Hộ tịch']), round(2, ['1', 'Đất đai'])])?.label.vi).toBe(
      'Hộ tịch',
    );
  });

  it('of the list of the province counts by its code, whatever version and label, beside more rounds that mean their own', () => {
    const listed = (roundId: number, vi: string, listVersion: number): RoundFields => ({
      roundId,
      fields: [{ code: 'dat-dai', label: { vi }, listVersion }],
    });
    const own = [round(3, ['dat-dai', 'Đất']), round(4, ['dat-dai', 'Đất']), round(5, ['dat-dai', 'Đất'])];
    const field = provinceField('dat-dai', [listed(1, 'Đất', 1), listed(2, 'Đất đai', 2), ...own]);
    expect(field?.label.vi).toBe('Đất đai');
    expect([...(field?.positions.keys() ?? [])]).toEqual([1, 2]);
    expect(field?.different.map(({ roundId }) => roundId)).toEqual([3, 4, 5]);
  });

  it('is unknown where no round lists it', () => {
    expect(provinceField('x', [round(1, ['1', 'Hộ tịch'])])).toBeUndefined();
    expect(provinceField('x', [])).toBeUndefined();
  });
});
