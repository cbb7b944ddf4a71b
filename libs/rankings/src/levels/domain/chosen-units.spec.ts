import { AskedUnits, LevelUnit, chosenUnits } from './chosen-units';

/** Province 1 with department 2 and district 3; the district has division 4 and commune 5. */
const PARENTS = new Map([
  [1, null],
  [2, 1],
  [3, 1],
  [4, 3],
  [5, 3],
]);
const unit = (agencyId: number, level: LevelUnit['level'], rankingGroup: string) => ({
  ...{ agencyId, code: `A.${agencyId}`, level, rankingGroup },
});
const UNITS = [
  unit(2, 'province', 'department'),
  unit(3, 'district', 'district'),
  unit(4, 'district', 'division'),
  unit(5, 'commune', 'commune'),
];
const idsOf = (asked: AskedUnits) => chosenUnits(UNITS, asked, PARENTS).map(({ agencyId }) => agencyId);

describe('the units of a figure', () => {
  it.each([
    [{}, [2, 3, 4, 5]],
    [{ agencyId: 3 }, [3]],
    [{ belowId: 3 }, [3, 4, 5]],
    [{ belowId: 1 }, [2, 3, 4, 5]],
    [{ level: 'district' as const }, [3, 4]],
    [{ rankingGroup: 'commune' }, [5]],
    [{ belowId: 3, level: 'commune' as const }, [5]],
    [{ belowId: 2, level: 'commune' as const }, []],
  ])('are an agency, a node with all below it, a level, a ranking group, or all: %j', (asked, ids) => {
    expect(idsOf(asked)).toEqual(ids);
  });

  it('are found also where the tree is a circle by mistake', () => {
    const circle = new Map([
      [2, 3],
      [3, 2],
    ]);
    expect(chosenUnits(UNITS, { belowId: 9 }, circle)).toEqual([]);
  });
});
