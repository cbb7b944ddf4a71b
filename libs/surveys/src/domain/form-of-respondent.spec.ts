import {
  LOTS,
  formOfLot,
  lotOf,
  lotOfSerial,
  lotToShow,
  questionnaireFor,
  questionnairesFor,
} from './form-of-respondent';
import { SurveyRound } from './survey-round';

const HALF = { questionnaireId: 2, percent: 50, seed: 7 };
const LOT_NUMBERS = Array.from({ length: LOTS }, (_, lot) => lot);

describe('the draw of a form', () => {
  it('gives the second form to exactly its share of the lots, whatever the seed', () => {
    for (const percent of [1, 50, 99])
      for (const seed of [0, 7, 99]) {
        const drawn = LOT_NUMBERS.map((lot) => formOfLot({ ...HALF, percent, seed }, lot));
        expect(drawn.filter((form) => form === 1)).toHaveLength(percent);
      }
  });

  it('stands on the seed: another one gives another form to some of the lots', () => {
    const of = (seed: number) => LOT_NUMBERS.map((lot) => formOfLot({ ...HALF, seed }, lot)).join('');
    expect(of(7)).toBe(of(7));
    expect(of(8)).not.toBe(of(7));
  });

  it('is always of the first form where there is no second', () => {
    expect(LOT_NUMBERS.map((lot) => formOfLot(undefined, lot))).not.toContain(1);
  });

  it('spreads texts evenly over the lots, and gives a text the same lot each time', () => {
    const counts = new Array<number>(LOTS).fill(0);
    for (let at = 0; at < 100_000; at += 1) {
      const lot = lotOf(`key ${at}`);
      counts[lot] = (counts[lot] ?? 0) + 1;
    }
    // Six standard errors of a thousand texts a lot; the texts are fixed, so nothing here is left to chance.
    expect(Math.min(...counts)).toBeGreaterThan(810);
    expect(Math.max(...counts)).toBeLessThan(1190);
    expect(lotOf('key 1')).toBe(lotOf('key 1'));
  });

  it('shows of a lot no more than the forms that it draws, and nothing where no group has two', () => {
    const groups = [{}, { secondForm: { ...HALF, percent: 50, seed: 0 } }];
    expect(new Set(LOT_NUMBERS.map((lot) => lotToShow(groups, lot)))).toEqual(new Set([0, 50]));
    expect(lotToShow([{}, {}], 7)).toBeUndefined();
    const two = [...groups, { secondForm: { ...HALF, percent: 10, seed: 95 } }];
    for (const lot of LOT_NUMBERS)
      for (const { secondForm } of two)
        expect(formOfLot(secondForm, lotToShow(two, lot) ?? -1)).toBe(formOfLot(secondForm, lot));
  });

  it('gives the same serial of two rounds lots that have nothing to do with each other', () => {
    const lots = [1, 2, 3, 4].map((roundId) => lotOfSerial(roundId, 'BK-1'));
    expect(new Set(lots).size).toBeGreaterThan(1);
  });
});

const round = {
  groups: [
    { code: 'citizens', questionnaireId: 10 },
    { code: 'peers', questionnaireId: 20 },
  ],
  participants: [
    { agencyId: 1, rankingGroup: 'department' },
    { agencyId: 2, rankingGroup: 'department', questionnaires: { citizens: 11 } },
  ],
} as unknown as SurveyRound;

describe('the questionnaire of a respondent group', () => {
  it("is the group's", () => expect(questionnaireFor(round, 1, 'citizens')).toBe(10));
  it("is the agency's own where it has one, for that group alone", () => {
    expect(questionnaireFor(round, 2, 'citizens')).toBe(11);
    expect(questionnaireFor(round, 2, 'peers')).toBe(20);
  });
  it('is one of two where the group has a second form, the first of which may be that of the agency', () => {
    const [citizens, peers] = round.groups;
    const second = { questionnaireId: 30, percent: 50, seed: 0 };
    const bridged = { ...round, groups: [{ ...citizens!, secondForm: second }, peers!] };
    expect([1, 2].map((agencyId) => questionnairesFor(bridged, agencyId, 'citizens'))).toEqual([
      [10, 30],
      [11, 30],
    ]);
    expect(questionnairesFor(bridged, 1, 'peers')).toEqual([20]);
    expect(questionnairesFor(bridged, 3, 'citizens')).toEqual([]);
  });
  it('is none for an agency that does not take part', () =>
    expect(questionnaireFor(round, 3, 'citizens')).toBeUndefined());
  it('is none for a group the round does not have, whatever its name', () => {
    expect(questionnaireFor(round, 1, 'others')).toBeUndefined();
    expect(questionnaireFor(round, 2, 'constructor')).toBeUndefined();
  });
});
