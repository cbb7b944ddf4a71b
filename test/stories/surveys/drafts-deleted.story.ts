import { AgencyDb } from '@hailong/database';
import { DrawSample } from '@hailong/draws/use-cases';
import { ROUND_ID } from '@hailong/kernel';
import { DESIGN, dossiers, reportDossiers } from '../../kit/draw';
import { expectOk } from '../../kit/expect-ok';
import { CITY, PARKS, TRADE, hue, templateRows } from '../../kit/hue';
import { Opened } from '../../kit/province';
import { LOAD, OPEN, Outcome, SIGN, refusals } from '../../kit/survey-operations';

const NOUNS = { set: 'CriteriaSet', form: 'Questionnaire', plan: 'Plan', round: 'Round' } as const;

const deletion = (noun: string) => `mutation ($id: ID!) { it: deleteSurvey${noun}(id: $id) { __typename
  ... on SurveyRefusal { problems { code place message } } ... on SurveyDraftDeleted { code version } } }`;

interface Deletion extends Outcome {
  readonly problems: readonly { readonly code: string; readonly place: string; readonly message: string }[];
}

describe('a draft', () => {
  let province: Opened<typeof hue>;
  beforeEach(async () => {
    province = await hue.open();
  });
  afterEach(() => province.close());

  const load = (more: object, actor = TRADE) =>
    province.ask<Outcome>(
      LOAD,
      { input: { template: 'ben-tre-sct-2022', codePrefix: 'bt', year: 2024, ...more } },
      actor,
    );
  const remove = (noun: keyof typeof NOUNS, id = '', actor = TRADE) =>
    province.ask<Deletion>(deletion(NOUNS[noun]), { id }, actor);
  const DELETED = { __typename: 'SurveyDraftDeleted' };

  it('of each kind is deleted from the top down, and the trail keeps the whole document', async () => {
    const before = await templateRows(province);
    const { criteriaSet, questionnaires, plan } = await load({});
    const documents = await province.db.admin<{ document: object }>(
      `select document from hailong.survey_plan union all select document from hailong.questionnaire
       union all select document from hailong.criteria_set`,
    );
    expect(await remove('plan', plan?.id)).toMatchObject({ ...DELETED, code: 'bt', version: null });
    for (const { id, code } of questionnaires)
      expect(await remove('form', id)).toMatchObject({ ...DELETED, code, version: 1 });
    expect(await remove('set', criteriaSet?.id)).toMatchObject({ ...DELETED, code: 'bt', version: 1 });
    expect({ ...(await templateRows(province)), audit_entry: 0 }).toEqual({ ...before, audit_entry: 0 });
    const trail = await province.db.admin<{ action: string; document: object }>(
      `select action, before -> 'document' as document from hailong.audit_entry where action like 'delete-%'`,
    );
    expect(trail.map(({ action }) => action).sort()).toEqual([
      ...['delete-criteria-set', 'delete-plan', 'delete-questionnaire', 'delete-questionnaire'],
    ]);
    const text = ({ document }: { document: object }) => JSON.stringify(document);
    expect(trail.map(text).sort()).toEqual(documents.map(text).sort());
    expect(await load({})).toMatchObject({ __typename: 'SurveyTemplateLoaded' });
  });

  it('goes by its code as well, and is gone the second time', async () => {
    await load({});
    expect(await remove('plan', 'bt')).toMatchObject(DELETED);
    expect(refusals(await remove('plan', 'bt'))).toEqual(['NOT_FOUND id']);
    expect(await remove('form', 'bt-service')).toMatchObject(DELETED);
    expect(await remove('form', 'bt-coordination@1')).toMatchObject(DELETED);
    expect(await remove('set', 'bt')).toMatchObject(DELETED);
  });

  it('on which something hangs stays, and what hangs on it is named', async () => {
    const { criteriaSet, questionnaires } = await load({});
    const rated = await remove('set', criteriaSet?.id);
    expect(refusals(rated)).toEqual(['DRAFT_LOCKED id']);
    expect(rated.problems[0]?.message).toContain('mẫu phiếu "bt-service@1"');
    const asked = await remove('form', questionnaires[0]?.id);
    expect(refusals(asked)).toEqual(['DRAFT_LOCKED id']);
    expect(asked.problems[0]?.message).toContain('kế hoạch "bt"');
    const loaded = await load({ codePrefix: 'bt2', publish: true });
    const planned = await remove('plan', loaded.plan?.id);
    expect(refusals(planned)).toEqual(['DRAFT_LOCKED id']);
    expect(planned.problems[0]?.message).toContain('đợt khảo sát "bt2-2024"');
    expect(await remove('round', loaded.rounds[0]?.id)).toMatchObject({ ...DELETED, code: 'bt2-2024' });
    expect(await remove('plan', loaded.plan?.id)).toMatchObject(DELETED);
  });

  it('that is none any more stays: published, signed or opened', async () => {
    const { criteriaSet, questionnaires, plan, rounds } = await load({ publish: true });
    const signature = { number: '1/KH-SCT', signedOn: '2024-08-01' };
    await province.ask(SIGN, { id: plan?.id, input: signature }, TRADE);
    await province.ask(OPEN, { id: rounds[0]?.id }, TRADE);
    const before = await templateRows(province);
    const outcomes = [
      await remove('set', criteriaSet?.id),
      await remove('form', questionnaires[0]?.id),
      await remove('plan', plan?.id),
      await remove('round', rounds[0]?.id),
    ];
    expect(outcomes.flatMap(refusals)).toEqual(Array(4).fill('DELETION_UNSUITED id'));
    const door = province.app.get(AgencyDb);
    const scope = await province.scopeOf('SCT');
    for (const table of ['survey_round', 'survey_plan', 'questionnaire', 'criteria_set'])
      expect(
        await door.write(scope, (tx) => tx.query(`delete from hailong.${table} returning code`)),
      ).toEqual([]);
    expect(await templateRows(province)).toEqual(before);
  });

  it('of a round for which something was drawn stays', async () => {
    const { rounds } = await load({ publish: true });
    const scope = await province.scopeOf('SCT');
    await reportDossiers(province.db, scope.agencyId, dossiers('H', 9, { finishedOn: '2024-07-01' }));
    const roundId = ROUND_ID.read(rounds[0]?.id ?? '') ?? 0;
    const design = { ...DESIGN, window: undefined, restDays: 0 };
    expectOk(await province.app.get(DrawSample).draw(scope, { roundId, design }));
    expect(refusals(await remove('round', rounds[0]?.id))).toEqual(['DRAW_ROUND_LOCKED id']);
  });

  it('of another agency is not there', async () => {
    const { criteriaSet, questionnaires, plan } = await load({}, PARKS);
    const outcomes = [
      await remove('set', criteriaSet?.id, CITY),
      await remove('form', questionnaires[0]?.id, CITY),
      await remove('plan', plan?.id, CITY),
    ];
    expect(outcomes.flatMap(refusals)).toEqual(Array(3).fill('NOT_FOUND id'));
  });
});
