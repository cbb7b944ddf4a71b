import { RoundFields, provinceField } from './field-positions';
import { fieldStrata } from './field-strata';

const round = (roundId: number, ...fields: [string, string][]): RoundFields => ({
  roundId,
  fields: fields.map(([code, vi]) => ({ code, label: { vi } })),
});

const listed = (roundId: number, vi: string, listVersion: number): RoundFields => ({
  roundId,
  fields: [{ code: 'dat-dai', label: { vi }, listVersion }],
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
    const own = [3, 4, 5].map((roundId) => round(roundId, ['dat-dai', 'Khoáng sản']));
    const field = provinceField('dat-dai', [listed(1, 'Đất', 1), listed(2, 'Đất đai', 2), ...own]);
    expect(field?.label.vi).toBe('Đất đai');
    expect([...(field?.positions.keys() ?? [])]).toEqual([1, 2]);
    expect(field?.different.map(({ roundId }) => roundId)).toEqual([3, 4, 5]);
  });

  it('of the list takes in rounds of before the list that gave the code the label of one of its versions', () => {
    const own = [round(3, ['dat-dai', 'ĐẤT  đai']), round(4, ['dat-dai', 'đất']), round(5, ['nha', 'Đất'])];
    const rounds = [listed(1, 'Đất', 1), listed(2, 'Đất đai', 2), ...own];
    expect(provinceField('dat-dai', rounds)).toMatchObject({ label: { vi: 'Đất đai' }, different: [] });
    expect([...(provinceField('dat-dai', rounds)?.positions.keys() ?? [])]).toEqual([1, 2, 3, 4]);
    const strata = own.map(({ roundId }) => fieldStrata(rounds)({ roundId, field: 1 }));
    expect(strata.map((stratum) => stratum === 'dat-dai')).toEqual([true, true, false]);
  });

  it('is unknown where no round lists it', () => {
    expect(provinceField('x', [round(1, ['1', 'Hộ tịch'])])).toBeUndefined();
    expect(provinceField('x', [])).toBeUndefined();
  });
});
