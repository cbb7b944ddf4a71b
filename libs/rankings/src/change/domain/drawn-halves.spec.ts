import { aRound } from '../../scheme/domain/scheme.spec-data';
import { drawnRounds, isEvenlyDrawn } from './drawn-halves';

const group = (code: string, questionnaireId: number, second?: readonly [id: number, percent: number]) => ({
  ...{ code, label: { vi: code }, respondents: ['citizen' as const], questionnaireId },
  ...(second && { secondForm: { questionnaireId: second[0], percent: second[1], seed: 0 } }),
});
const ON_NEW = new Set([20]);
const even = (...groups: readonly ReturnType<typeof group>[]) =>
  isEvenlyDrawn([aRound(1, { groups })], (id) => ON_NEW.has(id));

describe('the halves of a bridge', () => {
  it('are of the respondent groups that have two forms, in the rounds that have such a group', () => {
    const rounds = [
      aRound(1, { groups: [group('a', 10, [20, 50]), group('b', 10)] }),
      aRound(2, { groups: [group('a', 10)] }),
    ];
    const drawn = drawnRounds(rounds).map(({ roundId, document }) => [
      roundId,
      document.groups.map(({ code }) => code),
    ]);
    expect(drawn).toEqual([[1, ['a']]]);
  });

  it('are even where the form of the new core has one share everywhere, whichever of the two forms it is', () => {
    expect(even(group('a', 10, [20, 50]), group('b', 20, [10, 50]))).toBe(true);
    expect(even(group('a', 10, [20, 30]), group('b', 20, [10, 70]))).toBe(true);
    expect(even(group('a', 10, [20, 30]), group('b', 20, [10, 30]))).toBe(false);
    expect(even(group('a', 10, [20, 50]), group('b', 10, [20, 33]))).toBe(false);
  });
});
