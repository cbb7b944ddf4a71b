import { aRound } from '../../scheme/domain/scheme.spec-data';
import { drawnRounds, isEvenlyDrawn } from './drawn-halves';

const group = (code: string, questionnaireId: number, second?: readonly [id: number, percent: number]) => ({
  ...{ code, label: { vi: code }, respondents: ['citizen' as const], questionnaireId },
  ...(second && { secondForm: { questionnaireId: second[0], percent: second[1], seed: 0 } }),
});
/** Forms below 20 are on the old core, those from 20 on the new one, and those from 30 on none. */
const CORES = {
  ...{ oldId: 1, newId: 2 },
  coreOf: (id: number) => (id < 20 ? 1 : id < 30 ? 2 : undefined),
};
const even = (...groups: readonly ReturnType<typeof group>[]) =>
  isEvenlyDrawn([aRound(1, { groups })], CORES);

describe('the halves of a bridge', () => {
  it('are of the respondent groups that have a form on each core, in the rounds that have such a group', () => {
    const sameCore = [group('c', 22, [21, 50]), group('d', 13, [11, 50]), group('e', 14, [30, 50])];
    const rounds = [
      aRound(1, { groups: [group('a', 10, [20, 50]), group('b', 12), ...sameCore] }),
      aRound(2, { groups: [group('a', 10)] }),
      aRound(3, { groups: [group('a', 20, [10, 50])] }),
      aRound(4, { groups: [group('a', 10, [21, 50]), group('f', 21)] }),
    ];
    const drawn = drawnRounds(rounds, CORES).map(({ roundId, document }) => [
      roundId,
      document.groups.map(({ code }) => code),
    ]);
    expect(drawn).toEqual([
      [1, ['a']],
      [3, ['a']],
    ]);
  });

  it('are even where the form of the new core has one share everywhere, whichever of the two forms it is', () => {
    expect(even(group('a', 10, [20, 50]), group('b', 20, [10, 50]))).toBe(true);
    expect(even(group('a', 10, [20, 30]), group('b', 20, [10, 70]))).toBe(true);
    expect(even(group('a', 10, [20, 30]), group('b', 20, [10, 30]))).toBe(false);
    expect(even(group('a', 10, [20, 50]), group('b', 10, [20, 33]))).toBe(false);
  });
});
