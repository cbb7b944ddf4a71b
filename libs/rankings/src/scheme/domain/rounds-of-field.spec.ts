import type { EnteringRounds } from './entering-rounds';
import { RoundsOfField, roundsOfField, whyNotInField } from './rounds-of-field';
import { aRound } from './scheme.spec-data';

const field = (code: string, vi: string) => ({ code, label: { vi } });
const round = (roundId: number, ...fields: ReturnType<typeof field>[]) =>
  aRound(roundId, { fields, toldApartBy: ['field'] });
const [land, civil] = [field('1', 'Đất đai'), field('2', 'Hộ tịch')];

function chosen(rounds: EnteringRounds, code: string) {
  const found = roundsOfField(rounds, code);
  if ('entered' in found)
    return {
      entered: found.entered.map(({ roundId }) => roundId),
      leftOut: found.leftOut.map(({ round: { roundId }, code: reason }) => [roundId, reason]),
    };
  return { code: found.code, en: found.en };
}

describe('the rounds of a ranking by service field', () => {
  it('are those that tell it apart under the same label; each of the others has its reason', () => {
    const entered = [
      round(1, land, civil),
      round(2, civil, land),
      round(3, civil),
      round(4, field('1', 'Xây dựng')),
      aRound(5, { fields: [land] }),
    ];
    expect(chosen({ entered, leftOut: [{ round: aRound(6), code: 'TRIAL' }] }, '1')).toEqual({
      entered: [1, 2],
      leftOut: [
        [3, 'FIELD_MISSING'],
        [4, 'FIELD_DIFFERENT'],
        [5, 'FIELD_NOT_TOLD_APART'],
        [6, 'TRIAL'],
      ],
    });
  });

  it('are refused of a field that no round tells apart, with the fields that there are', () => {
    const entered = [round(1, land, civil), aRound(2, { fields: [field('3', 'Thuế')] })];
    for (const code of ['3', 'x'])
      expect(chosen({ entered, leftOut: [] }, code)).toEqual({
        code: 'SCHEME_FIELD_UNKNOWN',
        en: `The service field "${code}" cannot be ranked: choose among 1, 2.`,
      });
    expect(chosen({ entered: [aRound(1, { fields: [land] })], leftOut: [] }, '1').en).toMatch(
      /no round of the period tells its figures apart by field/,
    );
  });

  it('of two periods are compared where the code means the same in both and both tell it apart', () => {
    const of = (...entered: EnteringRounds['entered']) =>
      roundsOfField({ entered, leftOut: [] }, '1') as RoundsOfField;
    const now = of(round(1, land));
    expect(whyNotInField(now, of(round(2, civil, land)))).toBeUndefined();
    expect(whyNotInField(now, of(round(2, field('1', 'Xây dựng'))))).toBe('FIELD_DIFFERENT_THEN');
    expect(whyNotInField(now, { entered: [round(2, civil)] })).toBe('FIELD_NOT_TOLD_THEN');
    expect(whyNotInField({ entered: [round(1, land)] }, { entered: [] })).toBeUndefined();
  });
});
