import { ImportAgencies, RecordSuccessions } from '@hailong/agencies/use-cases';
import { PublishCriteriaSet, ReadCriteriaSets, SaveCriteriaSet } from '@hailong/criteria/use-cases';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import {
  PublishQuestionnaire,
  ReadQuestionnaires,
  SaveQuestionnaire,
} from '@hailong/questionnaires/use-cases';
import { ANALYST, administratorOf } from '../../kit/actors';
import { WithAgencies, agencies } from '../../kit/agencies';
import { expectOk } from '../../kit/expect-ok';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { WithPortal, aPortal } from '../../kit/servers/portal';
import { COMPARE, Compared } from './change-operations';
import { WithRoundsOfYear, roundsOfYear } from './rounds-of-a-year';
import { ANNOUNCE, SAVE } from './scheme-operations';

const OF_2024 = `code,name,kind,parent_code
P,UBND tỉnh,province,
P.1,Sở Một,department,P
P.5,Sở có bộ tiêu chí riêng,department,P
X.1,UBND xã Một,commune,P
X.2,UBND xã Hai,commune,P
X.3,UBND huyện Ba,district,P
`;
const DISSOLVED = `code,name,kind,parent_code,dissolved_on
X.1,UBND xã Một,commune,P,2025-07-01
X.2,UBND xã Hai,commune,P,2025-07-01
X.3,UBND huyện Ba,district,P,2025-07-01
`;
const FOUNDED = `code,name,kind,parent_code
X.9,UBND xã Mới,commune,P
P.2,Sở Mới,department,P
`;
const [THEN, NOW] = [day('2024-08-15'), day('2025-09-15')];
const REORGANISED = day('2025-07-01');
const FOUNDED_FIRST = day('2018-01-01');

/** Two years of a province: two communes merged, a district dissolved and a department founded in between, and a criterion reworded. */
describe('the change since the year before', () => {
  const described = aProvince(THEN)
    .with(aPortal())
    .with(anOperator())
    .with(agencies(OF_2024))
    .with(roundsOfYear());
  let province: Opened<typeof described>;
  const ask = <T>(operation: string, variables: object) => province.ask<T>(operation, variables, ANALYST);
  const announced = async (input: { code: string; [term: string]: unknown }) => {
    await ask(SAVE, { input: { title: 'Xếp hạng', ...input } });
    await ask(ANNOUNCE, { code: input.code });
  };
  let compared: Compared;
  beforeAll(async () => {
    province = await described.open();
    const { runRound, forms } = province;
    const then = { questionnaireId: forms.onCore, on: THEN };
    await announced({ code: 'nam-2024', year: 2024, core: 'mc@1' });
    for (const [agency, count] of [
      ['P.1', 60],
      ['X.1', 35],
      ['X.2', 20],
      ['X.3', 40],
    ] as const)
      await runRound(agency, { ...then, code: codeOf(agency, 2024), forms: count });
    province.today(NOW);
    await reorganise(province);
    const questionnaireId = await onRewordedCore(province);
    await announced({ code: 'nam-2025', year: 2025, core: 'mc@2', comparison: 'nam-2024' });
    for (const agency of ['P.1', 'P.2', 'X.9'])
      await runRound(agency, { questionnaireId, on: NOW, code: codeOf(agency, 2025), forms: 50 });
    compared = await ask<Compared>(COMPARE, { code: 'nam-2025' });
  });
  afterAll(() => province.close());
  const changeOf = (code: string) => compared.comparison.changes.find(({ agency }) => agency.code === code);

  it('stands on the criteria that both years ask in the same words, and names the reworded one', () => {
    const { broken, criteria, scheme, textEn } = compared.comparison;
    expect(scheme.code).toBe('nam-2024');
    expect(broken.map(({ reason }) => reason)).toEqual(['WORDING']);
    expect(criteria).toEqual(compared.criteria.filter((code) => code !== broken[0]?.code));
    expect(textEn).toContain(`the ${criteria.length} criteria that both periods have in common (1 cannot`);
  });

  it('is that of the same unit, or of its predecessors pooled with their shares, or does not exist and says why', () => {
    expect(compared.comparison.changes).toHaveLength(3);
    expect(changeOf('P.1')).toMatchObject({ sameUnit: true, then: { n: 60 }, now: { n: 50 }, reason: null });
    const merged = changeOf('X.9');
    expect(merged).toMatchObject({ sameUnit: false, then: { n: 55 }, now: { n: 50 }, missing: [] });
    expect(merged?.earlier.map(({ agency, share }) => [agency.code, share])).toEqual([
      ['X.1', 1],
      ['X.2', 0.4],
    ]);
    expect(merged?.earlier[1]?.splitEn).toContain('only 40.0% of it');
    expect(changeOf('P.2')).toMatchObject({ reason: 'FOUNDED_LATER', points: null, then: null, earlier: [] });
  });

  it('is the difference of the printed indices, with its interval and a verdict by it', () => {
    for (const code of ['P.1', 'X.9']) {
      const { now, then, points, lower, upper, verdict } = changeOf(code) ?? {};
      const [after, before] = [now, then].map((each) => Number(each?.indexTextEn.replace('%', '')));
      expect(points).toBeCloseTo((after ?? 0) - (before ?? 0), 6);
      const [from, to] = [lower ?? NaN, upper ?? NaN];
      expect(from).toBeLessThan(points ?? NaN);
      expect(to).toBeGreaterThan(points ?? NaN);
      expect(verdict).toBe(from > 0 ? 'MORE' : to < 0 ? 'LESS' : 'CANNOT_BE_TOLD');
    }
  });

  it('forgets no agency of the year before: a district that is no more is listed with what became of it', () => {
    const gone = compared.comparison.gone.map(({ agency, code }) => [agency.code, code]);
    expect(gone).toEqual([['X.3', 'DISSOLVED']]);
  });

  it('is none without a scheme to compare with, and stands on the command line in words', async () => {
    const first = await ask<Compared>(COMPARE, { code: 'nam-2024' });
    expect(first.comparison).toBeNull();
    const { stdout } = await province.operator.run(['rank', '--scheme', 'nam-2025']);
    const [merged, founded] = [changeOf('X.9'), changeOf('P.2')];
    for (const text of [merged?.text, founded?.text, 'X.3', 'đã giải thể']) expect(stdout).toContain(text);
  });
});

/** Merges X.1 and two fifths of X.2 into X.9, dissolves X.3 and founds P.2. */
async function reorganise({ app }: WithPortal): Promise<void> {
  const scope = ProvinceScope.of(undefined, 'test');
  for (const [content, validFrom] of [
    [DISSOLVED, FOUNDED_FIRST],
    [FOUNDED, REORGANISED],
  ] as const)
    expectOk(await app.get(ImportAgencies).import(scope, { format: 'csv', content, validFrom }));
  const link = { successor: 'X.9', effectiveOn: REORGANISED, kind: 'merged' as const };
  const links = [
    { ...link, predecessor: 'X.1', share: 1 },
    { ...link, predecessor: 'X.2', share: 0.4 },
  ];
  expectOk(await app.get(RecordSuccessions).record(scope, links));
}

const COPY = `mutation { copySurveyCriteriaSet(id: "mc") { ... on SurveyCriteriaSet { id } } }`;

/** Form of the year before on the next version of the core, of which a criterion is worded otherwise. */
async function onRewordedCore({
  app,
  ask,
  scopeOf,
  forms,
}: WithPortal & WithAgencies & WithRoundsOfYear): Promise<number> {
  const scope = await scopeOf('P');
  const [source] = await app.get(ReadQuestionnaires).published([forms.onCore]);
  const core = await app.get(ReadCriteriaSets).published(source?.criteriaSetId ?? 0);
  if (!source || !core) throw new Error('the form of the year before is not published');
  await ask(COPY, {}, administratorOf('P'));
  const [area, ...areas] = core.document.areas;
  const [factor, ...factors] = area?.factors ?? [];
  const [criterion, ...criteria] = factor?.criteria ?? [];
  if (!area || !factor || !criterion) throw new Error('the core has no criterion');
  const reworded = { ...criterion, label: { vi: `${criterion.label.vi} (câu mới)` } };
  const changed = { ...factor, criteria: [reworded, ...criteria] };
  const document = { ...core.document, areas: [{ ...area, factors: [changed, ...factors] }, ...areas] };
  const { criteriaSetId } = expectOk(await app.get(SaveCriteriaSet).save(scope, core.code, document));
  expectOk(await app.get(PublishCriteriaSet).publish(scope, criteriaSetId, true));
  const terms = { code: 'mc-2025', document: source.document, criteriaSetId };
  const { questionnaireId } = expectOk(await app.get(SaveQuestionnaire).save(scope, terms));
  expectOk(await app.get(PublishQuestionnaire).publish(scope, questionnaireId));
  return questionnaireId;
}

function codeOf(agencyCode: string, year: number): string {
  return `${agencyCode.toLowerCase().replace('.', '-')}-${year}`;
}
