import { SurveyActor } from '@hailong/access';
import {
  COPY,
  DIFFERENCE,
  EDUCATION,
  EXTEND,
  HEALTH,
  Outcome,
  PROVINCE,
  PUBLISH,
  READ,
  SAVE,
  coreInput,
  criteriaIn,
  criteriaProvince,
  extensionInput,
  ownCriterion,
  refusals,
} from './criteria-sets';
import { Opened } from '../../kit/province';

describe('among versions of a criteria set,', () => {
  let province: Opened<typeof criteriaProvince>;
  let core: Outcome;
  beforeAll(async () => {
    province = await criteriaProvince.open();
    core = await province.publishedCore('KHUNG');
  });
  afterAll(() => province.close());

  const publishedExtension = async (code: string, actor: SurveyActor) => {
    const { id } = await province.ask<Outcome>(EXTEND, { input: extensionInput(code, core.id) }, actor);
    return province.ask<Outcome>(PUBLISH, { id }, actor);
  };

  it('a draft may be unfinished, is replaced by saving again, and is published only when nothing is missing', async () => {
    const period = { from: '2024-01-01', to: '2023-01-01' };
    const unfinished = { ...coreInput('DO-DANG'), areas: [], period };
    const { id } = await province.ask<Outcome>(SAVE, { input: unfinished }, HEALTH);
    const early = await province.ask<Outcome>(PUBLISH, { id }, HEALTH);
    expect(refusals(early)).toEqual(['PERIOD_REVERSED period', 'CRITERIA_MISSING areas']);
    const again = await province.ask<Outcome>(SAVE, { input: coreInput('DO-DANG') }, HEALTH);
    expect(again).toMatchObject({ id, version: 1 });
    expect(await province.ask<Outcome>(PUBLISH, { id }, HEALTH)).toMatchObject({ id, state: 'PUBLISHED' });
  });

  it('a published version never changes, and the next begins as a copy of it', async () => {
    const first = await publishedExtension('NAM', HEALTH);
    const changes = [
      await province.ask<Outcome>(SAVE, { input: coreInput('NAM') }, HEALTH),
      await province.ask<Outcome>(EXTEND, { input: extensionInput('NAM', core.id) }, HEALTH),
      await province.ask<Outcome>(PUBLISH, { id: first.id }, HEALTH),
    ];
    expect(changes.map(refusals)).toEqual(Array(3).fill(['CRITERIA_SET_LOCKED code']));
    const copy = await province.ask<Outcome>(COPY, { id: first.id }, HEALTH);
    expect(copy).toEqual({ ...first, id: copy.id, version: 2, state: 'DRAFT', publishedOn: null });
    const input = extensionInput('NAM', core.id, { criteria: [ownCriterion('X1')] });
    expect(await province.ask<Outcome>(EXTEND, { input }, HEALTH)).toMatchObject({ id: copy.id, version: 2 });
    await province.ask<Outcome>(PUBLISH, { id: copy.id }, HEALTH);
    expect(await province.ask<Outcome>(READ, { id: first.id }, EDUCATION)).toEqual(first);
  });

  it('the next version may be a copy of an older one', async () => {
    const first = await publishedExtension('QUAY-LAI', HEALTH);
    const { id } = await province.ask<Outcome>(COPY, { id: first.id }, HEALTH);
    const input = extensionInput('QUAY-LAI', core.id, { criteria: [ownCriterion('X1')] });
    await province.ask<Outcome>(EXTEND, { input }, HEALTH);
    await province.ask<Outcome>(PUBLISH, { id }, HEALTH);
    const third = await province.ask<Outcome>(COPY, { id: first.id }, HEALTH);
    expect(third.version).toBe(3);
    expect(criteriaIn(third)).toEqual(criteriaIn(first));
  });

  it('the copy of a core is no core until it is published as one', async () => {
    const { id } = await province.publishedCore('KHUNG-2');
    const copy = await province.ask<Outcome>(COPY, { id }, PROVINCE);
    expect(copy).toMatchObject({ core: false, state: 'DRAFT' });
    expect(criteriaIn(copy).map(({ coreCode }) => coreCode)).toEqual([null, null]);
  });

  it('several people who begin the next version at once get one draft', async () => {
    const { id } = await publishedExtension('CUNG-LUC', HEALTH);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => province.ask<Outcome>(COPY, { id }, HEALTH)),
    );
    const begun = outcomes.filter((outcome) => outcome.id);
    const refused = outcomes.filter((outcome) => !outcome.id);
    expect(begun.map(({ version }) => version)).toEqual([2]);
    expect(refused.map(refusals)).toEqual(Array(5).fill(['CRITERIA_SET_DRAFT_TAKEN code']));
  });

  it('several people who save the first draft of a code at once get one draft', async () => {
    const input = coreInput('DAU-TIEN');
    const saved = await Promise.all(
      Array.from({ length: 6 }, () => province.ask<Outcome>(SAVE, { input }, HEALTH)),
    );
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  });

  it('the differences between two versions are told in both languages', async () => {
    const changes = { omitted: ['F1.2'], criteria: [ownCriterion('X1')] };
    const { id } = await province.ask<Outcome>(
      EXTEND,
      { input: extensionInput('SO-SANH', core.id, changes) },
      HEALTH,
    );
    const { differences } = await province.ask<Outcome>(DIFFERENCE, { from: core.id, to: id }, HEALTH);
    const named = differences.map(({ kind, code }) => [kind, code]);
    expect(named).toEqual([
      ['TITLE', ''],
      ['REMOVED', 'F1.2'],
      ['ADDED', 'X1'],
    ]);
    expect(differences[0]).toMatchObject({
      before: 'Bộ tiêu chí khung',
      after: 'Bộ của sở',
      message: 'Tên bộ tiêu chí: Bộ tiêu chí khung → Bộ của sở.',
      messageEn: 'Title: Bộ tiêu chí khung → Bộ của sở.',
    });
    expect(differences[1]).toMatchObject({ before: 'Nội dung F1.2', after: null });
  });

  it('every change is in the audit trail with its author and the version before', async () => {
    const { id } = await province.ask<Outcome>(SAVE, { input: coreInput('VET') }, HEALTH);
    await province.ask<Outcome>(SAVE, { input: { ...coreInput('VET'), title: 'Tên mới' } }, HEALTH);
    await province.ask<Outcome>(PUBLISH, { id }, HEALTH);
    await province.ask<Outcome>(COPY, { id }, HEALTH);
    const trail = await province.db.admin(
      `select action, subject, actor, before #> '{document,title}' as "before", after #> '{document,title}' as "after",
         after -> 'state' as state from hailong.audit_entry where subject like 'VET %' order by at`,
    );
    const actor = 'admin of 06.01';
    const { title } = coreInput('VET');
    const save = { action: 'save-criteria-set', subject: 'VET v1', actor };
    expect(trail).toMatchObject([
      { ...save, before: null, after: title },
      { ...save, before: title, after: { vi: 'Tên mới' } },
      { action: 'publish-criteria-set', subject: 'VET v1', actor, state: 'published' },
      { action: 'copy-criteria-set', subject: 'VET v2', actor },
    ]);
  });
});
