import { PLAN_ID, QUESTIONNAIRE_ID } from '@hailong/kernel';
import { CITY, hue, PROVINCE, TRADE } from '../../kit/hue';
import {
  formInput,
  LOAD,
  OPEN,
  Outcome,
  PLAN,
  PUBLISH_FORM,
  refusals,
  SAVE_FORM,
  SAVE_PLAN,
  SAVE_ROUND,
  SIGN,
} from '../../kit/survey-operations';
import { statementsOf } from '../../kit/statements-of';
import { Opened } from '../../kit/province';

const FORM = `query ($id: ID!) { it: surveyQuestionnaire(id: $id) { code version agency { code } criteriaSet { code } } }`;
const ROUND = `query ($id: ID!) { it: surveyRound(id: $id) { code agency { code } } }`;
const AGENCY = `query ($id: ID!) { it: surveyAgency(id: $id) { agencyId code } }`;
const SET = `query ($id: ID!) { it: surveyCriteriaSet(id: $id) { code version } }`;

describe('whatever has a code', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
    await province.ask<Outcome>(
      LOAD,
      { input: { template: 'nd61-2018', codePrefix: 'mc', publish: true } },
      CITY,
    );
    await province.ask<Outcome>(SAVE_FORM, { input: formInput('nguoi-dan') }, CITY);
    await province.ask<Outcome>(PUBLISH_FORM, { id: 'nguoi-dan@1' }, CITY);
    await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'ke-hoach' } }, CITY);
  });
  afterAll(() => province.close());

  const round = (code: string, plan: string, questionnaire: string) => ({
    ...{ code, plan, title: 'Đợt khảo sát', year: 2024, channels: ['PAPER'], quotas: [] },
    window: { opensOn: '2024-08-01', closesOn: '2024-10-31' },
    groups: [{ code: 'citizens', label: 'Người dân', respondents: ['CITIZEN'], questionnaire }],
    participants: [{ agencyCode: 'HUE' }, { agencyCode: 'HH' }],
  });

  it('is named by it in an input: plan, questionnaire, agencies and round', async () => {
    const saved = await province.ask<Outcome>(
      SAVE_ROUND,
      { input: round('dot-2024', 'ke-hoach', 'nguoi-dan') },
      CITY,
    );
    expect(saved).toMatchObject({ code: 'dot-2024', state: 'DRAFT' });
    expect((await province.ask<Outcome>(OPEN, { id: 'dot-2024' }, CITY)).round).toMatchObject({
      id: saved.id,
      state: 'OPEN',
    });
    const { agencyId } = await province.ask<{ agencyId: string }>(AGENCY, { id: 'HUE' });
    expect(await province.ask<Outcome>(AGENCY, { id: agencyId })).toMatchObject({ agencyId, code: 'HUE' });
  });

  it('and has versions is meant in the newest published one, or in the one that is said', async () => {
    await province.ask<Outcome>(SAVE_FORM, { input: { ...formInput('theo-bo'), criteriaSet: 'mc' } }, CITY);
    expect(await province.ask<Outcome>(FORM, { id: 'theo-bo@1' }, CITY)).toMatchObject({
      criteriaSet: { code: 'mc' },
    });
    await province.ask<Outcome>(SAVE_FORM, { input: formInput('hai-ban') }, CITY);
    expect(await province.ask<Outcome>(FORM, { id: 'hai-ban' }, CITY)).toBeNull();
    expect(await province.ask<Outcome>(FORM, { id: 'hai-ban@1' }, CITY)).toMatchObject({ version: 1 });
    await province.ask<Outcome>(PUBLISH_FORM, { id: 'hai-ban@1' }, CITY);
    expect(await province.ask<Outcome>(FORM, { id: 'hai-ban' }, CITY)).toMatchObject({ version: 1 });
    for (const id of ['hai-ban@2', 'hai-ban@0', 'hai-ban@1@1', 'round:1', '1'])
      expect(await province.ask<Outcome>(FORM, { id }, CITY)).toBeNull();
    expect(await province.ask<Outcome>(SET, { id: 'mc' }, CITY)).toEqual(
      await province.ask<Outcome>(SET, { id: 'mc@1' }, CITY),
    );
  });

  it("of several agencies is one's own, else that of the only other; of two others neither", async () => {
    const publish = async (actor: typeof CITY) => {
      await province.ask<Outcome>(SAVE_FORM, { input: formInput('chung') }, actor);
      await province.ask<Outcome>(PUBLISH_FORM, { id: 'chung@1' }, actor);
    };
    const ownerFor = async (actor: typeof CITY) =>
      (await province.ask<{ agency: { code: string } } | null>(FORM, { id: 'chung' }, actor))?.agency.code;
    await publish(PROVINCE);
    expect(await ownerFor(CITY)).toBe('P');
    await publish(TRADE);
    expect([await ownerFor(TRADE), await ownerFor(PROVINCE), await ownerFor(CITY)]).toEqual([
      ...['SCT', 'P', undefined],
    ]);
  });

  it('is not found under a code that nobody sees: drafts of others, and names of another noun', async () => {
    const input = round('khong-dung', 'ke-hoach', 'nguoi-dan');
    expect(refusals(await province.ask<Outcome>(SAVE_ROUND, { input }, TRADE))).toContain('NOT_FOUND plan');
    expect(
      refusals(
        await province.ask<Outcome>(
          SIGN,
          { id: 'dot-2024', input: { number: '1', signedOn: '2024-08-01' } },
          CITY,
        ),
      ),
    ).toEqual(['NOT_FOUND id']);
    expect(await province.ask<Outcome>(ROUND, { id: 'ke-hoach' }, CITY)).toBeNull();
    const wrong = {
      ...input,
      plan: QUESTIONNAIRE_ID.of(1),
      groups: [{ ...input.groups[0], questionnaire: PLAN_ID.of(1) }],
    };
    expect(refusals(await province.ask<Outcome>(SAVE_ROUND, { input: wrong }, CITY))).toEqual([
      ...['NOT_FOUND plan', 'NOT_FOUND groups[0].questionnaire'],
    ]);
  });

  it('costs one statement more for all questionnaires of a round together, and none when named by id', async () => {
    const { id } = await province.ask<{ id: string }>(
      `query ($id: ID!) { it: surveyQuestionnaire(id: $id) { id } }`,
      { id: 'nguoi-dan' },
      CITY,
    );
    const cost = (code: string, names: readonly string[]) => {
      const input = round(code, 'ke-hoach', names[0] ?? '');
      const participants = names.map((questionnaire, at) => ({
        ...{ agencyCode: at === 0 ? 'HUE' : 'HH', questionnaires: [{ group: 'citizens', questionnaire }] },
      }));
      return statementsOf(() =>
        province.ask<Outcome>(SAVE_ROUND, { input: { ...input, participants } }, CITY),
      );
    };
    const byId = await cost('gia-1', [id, id]);
    const one = await cost('gia-2', ['nguoi-dan', id]);
    expect(await cost('gia-3', ['nguoi-dan', 'nguoi-dan@1'])).toBe(one);
    expect(one).toBeGreaterThan(byId);
  });
});
