import { RoundOfPeriod, enteringRounds } from './entering-rounds';

const round = (name: string, more: Partial<RoundOfPeriod<string>> = {}): RoundOfPeriod<string> => ({
  ...{ round: name, simulated: false, removal: false, whole: true, cores: [1], systems: new Set(['SIPAS']) },
  ...more,
});

describe('a round of a period', () => {
  it('enters where one of its forms rests on the core, and is listed with the reason else', () => {
    const rounds = [
      round('on it'),
      round('mixed', { cores: [undefined, 2, 1] }),
      round('other', { cores: [2, undefined] }),
      round('none', { cores: [undefined] }),
    ];
    expect(enteringRounds(rounds, { coreId: 1 })).toEqual({
      entered: ['on it', 'mixed'],
      leftOut: [
        { round: 'other', reason: 'OTHER_CORE' },
        { round: 'none', reason: 'NO_CORE' },
      ],
    });
  });

  it('enters by the codes of another system whatever its core is', () => {
    const rounds = [
      round('coded', { cores: [undefined] }),
      round('bare', { systems: new Set(['PARINDEX']) }),
    ];
    expect(enteringRounds(rounds, { system: 'SIPAS' })).toEqual({
      entered: ['coded'],
      leftOut: [{ round: 'bare', reason: 'NO_CODE' }],
    });
  });

  it('is simulated only where no round of people enters', () => {
    const simulated = round('demonstration', { simulated: true });
    expect(enteringRounds([simulated], { coreId: 1 }).entered).toEqual(['demonstration']);
    expect(enteringRounds([simulated, round('other', { cores: [2] })], { coreId: 1 }).entered).toEqual([
      'demonstration',
    ]);
    expect(enteringRounds([simulated, round('people')], { coreId: 1 })).toEqual({
      entered: ['people'],
      leftOut: [{ round: 'demonstration', reason: 'SIMULATED' }],
    });
  });

  it('with a removal is counted whole or not at all', () => {
    const rounds = [
      round('whole', { removal: true }),
      round('cut', { removal: true, whole: false }),
      round('cut without removal', { whole: false }),
    ];
    expect(enteringRounds(rounds, { coreId: 1 })).toEqual({
      entered: ['whole', 'cut without removal'],
      leftOut: [{ round: 'cut', reason: 'REMOVAL_CUT' }],
    });
  });
});
