import { foundUnits } from './found-units';

/** Unit 1 went into 7 and 8, unit 2 into 8; 9 is young. */
const UNITS = new Map([
  [7, [{ agencyId: 1, share: 0.4 }]],
  [
    8,
    [
      { agencyId: 2, share: 1 },
      { agencyId: 1, share: 0.6 },
    ],
  ],
]);
const unitsOf = (agencyId: number) => UNITS.get(agencyId) ?? [];
const having =
  (...ids: readonly number[]) =>
  (agencyId: number) =>
    ids.includes(agencyId);

describe('the earlier units of an entry of a ranking', () => {
  it('are of an agency those with figures and those without, and nothing of a young one', () => {
    expect(foundUnits({ agencyId: 8 }, unitsOf, having(2))).toEqual({
      ...{ earlier: [{ agencyId: 2, share: 1 }], missing: [{ agencyId: 1, share: 0.6 }] },
      ...{ lost: [], isNew: false },
    });
    expect(foundUnits({ agencyId: 9 }, unitsOf, having(1, 2))).toEqual({
      ...{ earlier: [], missing: [], lost: [], isNew: true },
    });
  });

  it('are of a pool those of all its agencies, each once with its shares added up', () => {
    expect(foundUnits({ agencyId: -1, members: [7, 8] }, unitsOf, having(1, 2))).toEqual({
      earlier: [
        { agencyId: 1, share: 1 },
        { agencyId: 2, share: 1 },
      ],
      ...{ missing: [], lost: [], isNew: false },
    });
  });

  it('tell the agencies of a pool of which nothing is found, young ones among them', () => {
    expect(foundUnits({ agencyId: -1, members: [7, 8, 9] }, unitsOf, having(2))).toMatchObject({
      ...{ lost: [7, 9], isNew: false },
      missing: [
        { agencyId: 1, share: 1 },
        { agencyId: 9, share: 1 },
      ],
    });
  });
});
