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

  it('is unknown where no round lists it', () => {
    expect(provinceField('x', [round(1, ['1', 'Hộ tịch'])])).toBeUndefined();
    expect(provinceField('x', [])).toBeUndefined();
  });
});
