import {
  COPY_FORM,
  formInput,
  Outcome,
  PLAN,
  PUBLISH_FORM,
  refusals,
  SAVE_FORM,
  SAVE_PLAN,
  SAVE_ROUND,
} from '../../kit/survey-operations';
import { hue, TRADE, WARD } from '../../kit/hue';
import { Opened } from '../../kit/province';

describe('a questionnaire', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
  });
  afterAll(() => province.close());

  it('whose rule looks ahead is kept as a draft, and its publication is refused with the place', async () => {
    const rule = { not: { any: [{ item: 'Q2', is: ['yes'] }] } };
    const { id } = await province.ask<Outcome>(
      SAVE_FORM,
      { input: formInput('nhin-truoc', { showWhen: rule }) },
      TRADE,
    );
    expect(refusals(await province.ask<Outcome>(PUBLISH_FORM, { id }, TRADE))).toEqual([
      expect.stringMatching(/^RULE_ITEM_TOO_LATE sections\[0\]\.items\[0\]\.showWhen/),
    ]);
    const mended = formInput('nhin-truoc', {}, { showWhen: { item: 'Q1', is: ['yes'] } });
    expect(await province.ask<Outcome>(SAVE_FORM, { input: mended }, TRADE)).toMatchObject({
      id,
      version: 1,
    });
    const published = await province.ask<Outcome>(PUBLISH_FORM, { id }, TRADE);
    expect(published.questionnaire).toMatchObject({ id, state: 'PUBLISHED' });
    expect(published.warnings).toEqual([{ code: 'SATISFACTION_ITEM_MISSING' }]);
  });

  it('keeps its rules, options and bounds through writing and reading', async () => {
    const all = [{ item: 'Q1', is: ['yes'] }, { not: { item: 'Q1', is: ['no'] } }];
    const { id } = await province.ask<Outcome>(
      SAVE_FORM,
      { input: formInput('doc-lai', { required: true }, { showWhen: { all } }) },
      TRADE,
    );
    const read = `query ($id: ID!) { it: surveyQuestionnaire(id: $id) { languages sections { items { code required showWhen { all { item is not { item is } } } } } } }`;
    expect(await province.ask<Outcome>(read, { id }, TRADE)).toEqual({
      languages: ['vi'],
      sections: [
        {
          items: [
            { code: 'Q1', required: true, showWhen: null },
            {
              code: 'Q2',
              required: false,
              showWhen: {
                all: [
                  { item: 'Q1', is: ['yes'], not: null },
                  { item: null, is: null, not: { item: 'Q1', is: ['no'] } },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it('takes no rule that says two things at once, or none', async () => {
    for (const rule of [{ item: 'Q1', is: ['yes'], any: [] }, {}, { is: ['yes'] }]) {
      const { errors } = await province.portal.ask(
        SAVE_FORM,
        { input: formInput('hai-y', {}, { showWhen: rule }) },
        TRADE,
      );
      expect(errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
    }
  });

  it('never changes once published; the next version begins as a copy, one draft at a time', async () => {
    const { id } = await province.ask<Outcome>(SAVE_FORM, { input: formInput('nam') }, TRADE);
    await province.ask<Outcome>(PUBLISH_FORM, { id }, TRADE);
    expect(refusals(await province.ask<Outcome>(SAVE_FORM, { input: formInput('nam') }, TRADE))).toEqual([
      'DOCUMENT_LOCKED code',
    ]);
    expect(refusals(await province.ask<Outcome>(PUBLISH_FORM, { id }, TRADE))).toEqual([
      'DOCUMENT_LOCKED id',
    ]);
    expect(await province.ask<Outcome>(COPY_FORM, { id }, TRADE)).toMatchObject({
      code: 'nam',
      version: 2,
      state: 'DRAFT',
    });
    expect(refusals(await province.ask<Outcome>(COPY_FORM, { id }, TRADE))).toEqual([
      'QUESTIONNAIRE_DRAFT_TAKEN code',
    ]);
    expect(await province.ask<Outcome>(COPY_FORM, { id, code: 'cua-phuong' }, WARD)).toMatchObject({
      code: 'cua-phuong',
      version: 1,
    });
  });

  it('must be published before a round asks it, and a criteria set visible before a form is bound to it', async () => {
    const { id } = await province.ask<Outcome>(SAVE_FORM, { input: formInput('nhap') }, TRADE);
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh' } }, TRADE);
    const groups = [id, '999', 'x'].map((questionnaire, n) => ({
      code: `g${n}`,
      label: 'Nhóm',
      respondents: ['CITIZEN'],
      questionnaire,
    }));
    const window = { opensOn: '2024-08-01', closesOn: '2024-10-31' };
    const input = {
      plan: plan.id,
      code: 'dot-2024',
      title: 'Đợt',
      year: 2024,
      window,
      channels: ['PAPER'],
      groups,
    };
    expect(refusals(await province.ask<Outcome>(SAVE_ROUND, { input }, TRADE))).toEqual([
      'QUESTIONNAIRE_UNPUBLISHED groups[0].questionnaire',
      'NOT_FOUND groups[1].questionnaire',
      'NOT_FOUND groups[2].questionnaire',
    ]);
    const unbound = { ...formInput('khong-co'), criteriaSet: '999' };
    expect(refusals(await province.ask<Outcome>(SAVE_FORM, { input: unbound }, TRADE))).toEqual([
      'NOT_FOUND criteriaSet',
    ]);
  });
});
