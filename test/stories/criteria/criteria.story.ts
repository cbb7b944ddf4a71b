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
  READ_PUBLISHED,
  SAVE,
  areasWith,
  coreInput,
  criteriaIn,
  criteriaProvince,
  extensionInput,
  labelled,
  ownCriterion,
  refusals,
} from './criteria-sets';
import { Opened } from '../../kit/province';
import { WithPortal } from '../../kit/servers/portal';

describe('over GraphQL,', () => {
  let province: Opened<typeof criteriaProvince>;
  let core: Outcome;
  beforeAll(async () => {
    province = await criteriaProvince.open();
    core = await province.publishedCore('KHUNG');
  });
  afterAll(() => province.close());

  it('a published core has every word that the province wrote, and all may read it', async () => {
    const { code, title, period, source, scale, method } = coreInput('KHUNG');
    const read = await province.ask<Outcome>(READ_PUBLISHED, { id: core.id });
    expect(read).toEqual(core);
    expect(read).toMatchObject({ code, title, period, source, scale, method, version: 1 });
    expect(read).toMatchObject({ state: 'PUBLISHED', core: true, publishedOn: '2024-02-29' });
    expect(read).toMatchObject({ agency: { code: '06' }, extension: null });
    expect(read.areas).toMatchObject([{ ...labelled('DV'), factors: [{ ...labelled('F1'), weight: 2 }] }]);
    const externalCodes = [{ system: 'SIPAS', code: 'Q9.1' }];
    expect(criteriaIn(read)).toEqual([
      { ...labelled('F1.1'), optional: false, coreCode: 'F1.1', externalCodes },
      { ...labelled('F1.2'), optional: true, coreCode: 'F1.2', externalCodes: [] },
    ]);
  });

  it('an agency extends the core, and its own criteria are comparable only where they are mapped', async () => {
    const criteria = [ownCriterion('X1', 'F1.2'), ownCriterion('X2')];
    const input = extensionInput('Y-TE', core.id, { omitted: ['F1.2'], criteria });
    const set = await province.ask<Outcome>(EXTEND, { input }, HEALTH);
    expect(criteriaIn(set).map(({ code, coreCode }) => [code, coreCode])).toEqual([
      ['F1.1', 'F1.1'],
      ['X1', 'F1.2'],
      ['X2', null],
    ]);
    const written = [
      { factor: 'F1', code: 'X1', mapsTo: 'F1.2' },
      { factor: 'F1', code: 'X2', mapsTo: null },
    ];
    expect(set).toMatchObject({ state: 'DRAFT', core: false, title: { vi: 'Bộ của sở' } });
    expect(set).toMatchObject({
      agency: { code: '06.01' },
      extension: { omitted: ['F1.2'], core: { id: core.id }, factors: [], criteria: written },
    });
  });

  it('a core criterion that is not optional cannot be left out, and is named', async () => {
    const input = extensionInput('KHOA', core.id, { omitted: ['F1.1'] });
    const refused = await province.ask<Outcome>(EXTEND, { input }, HEALTH);
    expect(refusals(refused)).toEqual(['CORE_CRITERION_LOCKED omitted[0]']);
    expect(refused.problems[0]?.message).toContain('F1.1');
    expect(refused.problems[0]?.messageEn).toContain('F1.1');
  });

  it('only a published core can be extended, and only cores are listed as such', async () => {
    const draft = await province.ask<Outcome>(SAVE, { input: coreInput('NHAP') }, PROVINCE);
    const own = await province.ask<Outcome>(SAVE, { input: coreInput('THUONG') }, HEALTH);
    await province.ask<Outcome>(PUBLISH, { id: own.id }, HEALTH);
    for (const id of ['999999', 'abc', '-1', draft.id, own.id]) {
      const refused = await province.ask<Outcome>(EXTEND, { input: extensionInput('LA', id) }, HEALTH);
      expect(refusals(refused)).toEqual(['CORE_UNKNOWN core']);
    }
    const { data } = await province.portal.ask('{ surveyCoreCriteriaSets { edges { node { id } } } }');
    expect(data).toEqual({ surveyCoreCriteriaSets: { edges: [{ node: { id: core.id } }] } });
  });

  it('only the province publishes a core, and never on top of another core', async () => {
    const { id } = await province.ask<Outcome>(SAVE, { input: coreInput('RIENG') }, HEALTH);
    const notProvince = await province.ask<Outcome>(PUBLISH, { id, asCore: true }, HEALTH);
    expect(refusals(notProvince)).toEqual(['CORE_PUBLISHER_UNSUITED asCore']);
    const onCore = await province.ask<Outcome>(EXTEND, { input: extensionInput('CHONG', core.id) }, PROVINCE);
    const refused = await province.ask<Outcome>(PUBLISH, { id: onCore.id, asCore: true }, PROVINCE);
    expect(refusals(refused)).toEqual(['CORE_UNEXPECTED asCore']);
    const own = await province.ask<Outcome>(PUBLISH, { id }, HEALTH);
    expect(criteriaIn(own).map(({ coreCode }) => coreCode)).toEqual([null, null]);
  });

  it('the draft of another agency is answered like a set that does not exist', async () => {
    const { id } = await province.ask<Outcome>(SAVE, { input: coreInput('KIN') }, HEALTH);
    for (const foreign of [id, '999999', 'abc', '1e3', '99999999999']) {
      expect(await province.ask<Outcome>(READ, { id: foreign }, EDUCATION)).toBeNull();
      expect(await province.ask<Outcome>(READ_PUBLISHED, { id: foreign })).toBeNull();
      const publish = await province.ask<Outcome>(PUBLISH, { id: foreign }, EDUCATION);
      const copy = await province.ask<Outcome>(COPY, { id: foreign }, EDUCATION);
      const difference = await province.ask<Outcome>(DIFFERENCE, { from: core.id, to: foreign }, EDUCATION);
      expect([publish, copy, difference].map(refusals)).toEqual([
        ['NOT_FOUND id'],
        ['NOT_FOUND id'],
        ['NOT_FOUND to'],
      ]);
    }
    expect(await province.ask<Outcome>(READ, { id }, HEALTH)).toMatchObject({ id, code: 'KIN' });
  });

  it('published sets of other agencies may be read, but neither published again nor copied', async () => {
    expect(await province.ask<Outcome>(READ, { id: core.id }, EDUCATION)).toEqual(core);
    for (const change of [PUBLISH, COPY]) {
      expect(refusals(await province.ask<Outcome>(change, { id: core.id }, EDUCATION))).toEqual([
        'NOT_FOUND id',
      ]);
    }
  });

  it('only their owner lists the sets of an agency, newest first, page by page', async () => {
    const saved: string[] = [];
    for (const code of ['A', 'B', 'C']) {
      saved.unshift((await province.ask<Outcome>(SAVE, { input: coreInput(code) }, EDUCATION)).id);
    }
    const first = await ownPage(province, null);
    const second = await ownPage(province, first.pageInfo.endCursor);
    expect([first, second].map(({ edges }) => edges.map(({ node }) => node.id))).toEqual([
      saved.slice(0, 2),
      saved.slice(2),
    ]);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  const CRITERION = 'areas.0.factors.0.criteria.0';
  const twice = [1, 2].map((n) => ({ system: 'SIPAS', code: `Q${n}` }));
  const longLevel = { ...coreInput('').scale, levels: [{ code: '1', label: 'x'.repeat(2001) }] };
  it.each([
    ['code', { code: 'x'.repeat(101) }],
    ['scale.levels.0.label', { scale: longLevel }],
    [`${CRITERION}.externalCodes`, { areas: areasWith({ externalCodes: twice }) }],
    [`${CRITERION}.label`, { areas: areasWith({ label: 'nửa ký tự \ud800' }) }],
    [`${CRITERION}.code`, { areas: areasWith({ code: 'F\0' }) }],
  ])('a criteria set of a bad shape is refused with its path: %s', async (path, change) => {
    const { errors } = await province.portal.ask(
      SAVE,
      { input: { ...coreInput('HINH'), ...change } },
      HEALTH,
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SURVEY_INVALID_INPUT']);
    expect(errors?.[0]?.extensions.places).toBe(path);
  });

  it('only administrators change criteria sets', async () => {
    const operator: SurveyActor = { ...HEALTH, roles: ['agency-operator'] };
    const codeFor = async (actor?: SurveyActor) =>
      (await province.portal.ask(SAVE, { input: coreInput('QUYEN') }, actor)).errors?.[0]?.extensions.code;
    expect(await codeFor(operator)).toBe('FORBIDDEN');
    expect(await codeFor()).toBe('UNAUTHENTICATED');
  });
});

interface Page {
  readonly edges: readonly { node: { id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function ownPage({ portal }: WithPortal, after: string | null): Promise<Page> {
  const query = `query ($after: String) { surveyCriteriaSets(first: 2, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  const { data } = await portal.ask<{ surveyCriteriaSets: Page }>(query, { after }, EDUCATION);
  return data.surveyCriteriaSets;
}
