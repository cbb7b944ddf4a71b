import { CITY, hue, templateRows, TRADE, WARD } from '../../kit/hue';
import { Outcome, PLAN, refusals, SAVE_PLAN, SIGN } from '../../kit/survey-operations';
import { Opened } from '../../kit/province';

describe('a plan', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
  });
  afterAll(() => province.close());

  it('without number and day is legal, and is signed later, once', async () => {
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-sct' } }, TRADE);
    expect(plan).toMatchObject({ state: 'DRAFT', number: null, signedOn: null });
    const input = { number: '58/KH-SCT', signedOn: '2024-08-04' };
    const shapeless = { ...input, number: '/KH-SCT' };
    expect(refusals(await province.ask<Outcome>(SIGN, { id: plan.id, input: shapeless }, TRADE))).toEqual([
      'PLAN_NUMBER_MALFORMED number',
    ]);
    expect(await province.ask<Outcome>(SIGN, { id: plan.id, input }, TRADE)).toMatchObject({
      state: 'SIGNED',
      ...input,
    });
    expect(refusals(await province.ask<Outcome>(SIGN, { id: plan.id, input }, TRADE))).toEqual([
      'DOCUMENT_LOCKED id',
    ]);
    expect(
      refusals(await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-sct' } }, TRADE)),
    ).toEqual(['DOCUMENT_LOCKED code']);
  });

  it('is refused with everything that is wrong with it, and nothing is kept', async () => {
    const before = await templateRows(province);
    const input = {
      ...PLAN,
      code: 'kh 2',
      lastYear: 2023,
      number: '1/KH',
      fielding: { from: '02-30', to: '10-31' },
    };
    expect(refusals(await province.ask<Outcome>(SAVE_PLAN, { input }, TRADE))).toEqual([
      'CODE_MALFORMED code',
      'PLAN_DAY_MISSING signedOn',
      'YEARS_REVERSED years',
      'DAY_OF_YEAR_UNREAL fielding.from',
    ]);
    expect(await templateRows(province)).toEqual(before);
  });

  it('of a ward stands under the city’s once that is signed, and never under itself', async () => {
    const city = await province.ask<Outcome>(
      SAVE_PLAN,
      { input: { ...PLAN, code: 'kh-hue', title: 'Kế hoạch của thành phố' } },
      CITY,
    );
    const ward = { ...PLAN, code: 'kh-hh', parentPlan: city.id };
    const whileDraft = await province.ask<Outcome>(SAVE_PLAN, { input: ward }, WARD);
    const nowhere = await province.ask<Outcome>(SAVE_PLAN, { input: { ...ward, parentPlan: '999' } }, WARD);
    expect(whileDraft).toEqual(nowhere);
    expect(refusals(whileDraft)).toEqual(['NOT_FOUND parentPlan']);
    await province.ask<Outcome>(
      SIGN,
      { id: city.id, input: { number: '2802/KH-SNV', signedOn: '2024-04-02' } },
      CITY,
    );
    const above = (actor: typeof WARD) =>
      province.ask<{ edges: { node: object }[] }>(
        '{ it: surveyPlansAbove { edges { node { code agency { code } } } } }',
        {},
        actor,
      );
    expect((await above(WARD)).edges).toEqual([{ node: { code: 'kh-hue', agency: { code: 'HUE' } } }]);
    expect([(await above(CITY)).edges, (await above(TRADE)).edges]).toEqual([[], []]);
    const saved = await province.ask<Outcome>(SAVE_PLAN, { input: ward }, WARD);
    expect(saved).toMatchObject({ parentPlan: { title: 'Kế hoạch của thành phố', agency: { code: 'HUE' } } });

    const below = await province.ask<Outcome>(
      SAVE_PLAN,
      { input: { ...PLAN, code: 'kh-to', parentPlan: saved.id } },
      WARD,
    );
    const circle = { ...ward, parentPlan: below.id };
    expect(refusals(await province.ask<Outcome>(SAVE_PLAN, { input: circle }, WARD))).toEqual([
      'PARENT_PLAN_UNSUITED parentPlan',
    ]);
  });
});
