import { ANALYST } from '../../kit/actors';
import { Opened } from '../../kit/province';
import { COMPARE, Compared, changeIn } from './change-operations';
import { CIVIL, LAND, comparedYears } from './compared-years';

describe('the change since the year before, of a part of the ranking', () => {
  let province: Opened<typeof comparedYears>;
  let compared: Compared;
  const ask = <T>(operation: string, variables: object) => province.ask<T>(operation, variables, ANALYST);
  beforeAll(async () => {
    province = await comparedYears.open();
    compared = await ask<Compared>(COMPARE, { code: 'nam-2026' });
  });
  afterAll(() => province.close());

  it('of one ranking group, or on one factor, is told beside it, by the API and on the command line', async () => {
    const linesOf = async (...options: string[]) =>
      (await province.operator.run(['rank', '--scheme', 'nam-2026', ...options])).stdout;
    const commune = (await ask<Compared>(COMPARE, { code: 'nam-2026', group: 'commune' })).comparison;
    expect(commune.changes).toEqual([changeIn(compared.comparison, 'X.9')]);
    const ofCommune = await linesOf('--group', 'commune');
    expect(ofCommune).toContain(changeIn(compared.comparison, 'X.9')?.text);
    expect(ofCommune).not.toContain(changeIn(compared.comparison, 'P.1')?.text);
    const onFactor = (await ask<Compared>(COMPARE, { code: 'nam-2026', factor: 'II.A' })).comparison;
    expect(compared.comparison.criteria).toEqual(expect.arrayContaining([...onFactor.criteria]));
    expect(onFactor.criteria.length).toBeGreaterThan(0);
    expect(onFactor.criteria.length).toBeLessThan(compared.comparison.criteria.length);
    // The reworded criterion is of another factor.
    expect(onFactor.broken).toEqual([]);
    const own = changeIn(onFactor, 'P.1');
    expect(own).toMatchObject({ kind: 'RECOUNTED', reason: null });
    const ofFactor = await linesOf('--factor', 'II.A');
    for (const text of [own?.text, onFactor.textEn]) expect(ofFactor).toContain(text);
  });

  it('within a service field is of the forms of that field in both years, and says why there is none', async () => {
    const terms = { year: 2026, core: 'mc@2', comparison: 'nam-2025', minimumResponses: 10 };
    await province.announced({ code: 'it-phieu', ...terms });
    const [whole, civil, land] = await Promise.all(
      [undefined, CIVIL.code, LAND.code].map(async (field) => {
        const { comparison } = await ask<Compared>(COMPARE, { code: 'it-phieu', field });
        return changeIn(comparison, 'P.1');
      }),
    );
    // The only field of the year before: all of its forms are of it.
    expect([whole?.now?.n, whole?.then?.n, civil?.then?.n]).toEqual([50, 60, 60]);
    const n = civil?.now?.n ?? NaN;
    expect([n > 10, n < 50]).toEqual([true, true]);
    const widthOf = (change: typeof civil) => (change?.upper ?? NaN) - (change?.lower ?? NaN);
    expect(widthOf(civil)).toBeGreaterThan(widthOf(whole));
    expect(land).toMatchObject({ reason: 'FIELD_NOT_TOLD_THEN', points: null });
    const { stdout } = await province.operator.run([
      ...['rank', '--scheme', 'it-phieu', '--field', CIVIL.code, '--group', 'department'],
    ]);
    expect(stdout).toContain(civil?.text);
  });

  it('is that of a pool since its agencies of the year before, and does not exist where one was not there', async () => {
    const rankingGroups = [{ code: 'tat-ca', label: 'Tất cả', kinds: ['DEPARTMENT', 'COMMUNE'] }];
    const terms = { year: 2026, core: 'mc@2', comparison: 'nam-2025', rankingGroups };
    const pool = (...agencies: string[]) => [{ code: 'gop', title: 'Gộp', agencies }];
    await province.announced({ code: 'gop-2026', ...terms, pooledUnits: pool('P.1', 'X.9') });
    const found = (await ask<Compared>(COMPARE, { code: 'gop-2026' })).comparison.changes.find(
      (change) => change.pool,
    );
    expect(found).toMatchObject({
      ...{ agency: null, pool: { code: 'gop', agencies: [{ code: 'P.1' }, { code: 'X.9' }] } },
      ...{ now: { n: 100 }, then: { n: 115 }, kind: 'RECOUNTED', missing: [], sameUnit: false },
    });
    expect(found?.earlier.map(({ agency }) => agency.code)).toEqual(['P.1', 'X.1', 'X.2']);
    const { stdout } = await province.operator.run(['rank', '--scheme', 'gop-2026']);
    expect(stdout).toContain(found?.text);
    await province.announced({ code: 'gop-2026', ...terms, pooledUnits: pool('P.1', 'P.2') });
    const { comparison } = await ask<Compared>(COMPARE, { code: 'gop-2026' });
    expect(comparison.changes.find((change) => change.pool)).toMatchObject({
      ...{ reason: 'POOL_MEMBERS_MISSING', points: null, earlier: [] },
      missing: [{ agency: { code: 'P.1' } }, { agency: { code: 'P.2' } }],
    });
  });
});
