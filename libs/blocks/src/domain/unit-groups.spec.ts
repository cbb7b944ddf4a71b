import { ClassCounts } from './class-counts';
import { UnitRest, restsToShow, unitGroupsOf } from './unit-groups';

const rest = (forms: Partial<ClassCounts>, questionnaireId = 1, group = 0): UnitRest => ({
  ...{ questionnaireId, group },
  forms: { seen: 0, touched: 0, independent: 0, ...forms },
});

describe('forms that never filled a block of their unit', () => {
  it('show in the group of their unit once those joined hold k independent ones, however many others are with them', () => {
    const shown = [{ questionnaireId: 1, group: 0 }];
    expect(restsToShow([rest({ independent: 2 }), rest({ independent: 3 })], 5)).toEqual(shown);
    expect(restsToShow([rest({ independent: 2 }), rest({ independent: 2, touched: 90 })], 5)).toEqual([]);
  });

  it('are joined within a questionnaire and a respondent group alone', () => {
    const four = [rest({ independent: 4 }), rest({ independent: 4 }, 2), rest({ independent: 4 }, 1, 1)];
    expect(restsToShow(four, 5)).toEqual([]);
    expect(restsToShow([...four, rest({ independent: 1 }, 1, 1)], 5)).toEqual([
      { questionnaireId: 1, group: 1 },
    ]);
  });

  it('have no group where the round named none for their unit', () => {
    const unit = (agencyId: number, unitGroup?: string) => ({ agencyId, rankingGroup: 'commune', unitGroup });
    const participants = [unit(1, 'Bắc'), unit(2), unit(3, 'Nam'), unit(4, 'Bắc')];
    const groups = unitGroupsOf({ participants });
    expect([...groups].map(([name, units]) => [name, units.map(({ agencyId }) => agencyId)])).toEqual([
      ['Bắc', [1, 4]],
      ['Nam', [3]],
    ]);
  });
});
