import { day } from '@hailong/kernel';
import { pendingRounds, withWaiting } from './pending-rounds';
import { aRound } from './scheme.spec-data';

const FIELDS = [
  { code: 'dat-dai', label: { vi: 'Đất đai' } },
  { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
];
const participants = [7, 8, 9].map((agencyId) => ({ agencyId, rankingGroup: 'department' }));
const block = (roundId: number, agencyId: number, field: number, responses: number) => ({
  ...{ roundId, agencyId, field, responses },
});
const TERMS = { agencies: [7, 8], nextSealing: day('2026-04-06') };

describe('the rounds of a ranking that are not final', () => {
  it('are told with the last day of an open round, and with the agencies and fields that show nothing yet', () => {
    const open = aRound(1, { participants, fields: FIELDS, toldApartBy: ['field'] });
    const closed = { ...aRound(2, { participants, fields: FIELDS }), state: 'closed' as const };
    const final = { ...aRound(3), state: 'final' as const };
    const blocks = [block(1, 7, 1, 12), block(1, 7, 1, -2), block(2, 7, -1, 30), block(2, 8, -1, 20)];
    expect(pendingRounds([open, closed, final], blocks, TERMS)).toEqual([
      {
        ...{ round: open, until: '2026-06-30', nextSealing: '2026-04-06', shown: 10 },
        ...{ shownOf: new Map([[7, 10]]), withoutFigures: [8], fieldsWithout: [FIELDS[1]] },
      },
      {
        ...{
          round: closed,
          shown: 50,
          shownOf: new Map([
            [7, 30],
            [8, 20],
          ]),
        },
        ...{ withoutFigures: [], fieldsWithout: [] },
      },
    ]);
  });

  it('tell the forms of an open round that progress tells beyond those shown, agency by agency', () => {
    const rounds = [
      aRound(1, { participants }),
      { ...aRound(2, { participants }), state: 'closed' as const },
    ];
    const [open, closed] = pendingRounds(rounds, [block(1, 7, -1, 12), block(1, 8, -1, 20)], TERMS).map(
      // Progress tells of agency 8 less than is shown, because it lags: that takes nothing from what waits elsewhere.
      (each) =>
        withWaiting(
          each,
          new Map([
            [7, 17],
            [8, 15],
            [9, 10],
          ]),
        ),
    );
    expect([open?.waiting, closed?.waiting]).toEqual([15, undefined]);
  });

  it('take typed-in forms until the day of the window for these', () => {
    const window = { opensOn: day('2026-03-01'), closesOn: day('2026-06-30'), entryUntil: day('2026-07-15') };
    expect(pendingRounds([aRound(1, { window })], [], TERMS)).toMatchObject([
      { until: '2026-07-15', shown: 0 },
    ]);
  });
});
