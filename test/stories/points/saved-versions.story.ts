import { ProvinceScope } from '@hailong/database';
import type { Verdict } from '@hailong/kernel';
import type { NamedConversion } from '@hailong/points/domain';
import { ReadConversions, SaveConversion, parseConversion } from '@hailong/points/use-cases';
import { agencies } from '../../kit/agencies';
import { expectOk } from '../../kit/expect-ok';
import { Opened, aProvince } from '../../kit/province';
import { atOnce } from '../../kit/run-concurrently';
import { aProcess } from '../../kit/servers/process';
import { CITY_SCORE } from './city-score';

describe('versions of a conversion of the province', () => {
  const described = aProvince('2026-10-15').with(aProcess()).with(agencies());
  const scope = ProvinceScope.of(undefined, 'sở');
  let province: Opened<typeof described>;
  let other: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    other = await described.open();
  });
  afterAll(async () => {
    await province.close();
    await other.close();
  });

  const saveIn = ({ app }: typeof province, changes: object): Promise<Verdict<NamedConversion>> =>
    app.get(SaveConversion).save(scope, expectOk(parseConversion({ ...CITY_SCORE, ...changes })));
  const save = async (changes: object) => expectOk(await saveIn(province, changes)).saved?.version;
  const versions = ({ app }: typeof province) =>
    app
      .get(ReadConversions)
      .saved(scope)
      .then((all) => all.map(({ code, saved }) => [code, saved?.version]));

  it('follow one another where two are saved at the same moment, and none is lost', async () => {
    const done = await atOnce(province.db.adminUrl, 'lock table hailong.point_conversion in share mode', [
      () => save({ decimals: 1 }),
      () => save({ decimals: 3 }),
      () => save({ decimals: 3 }),
    ]);
    expect(done).toEqual([1, 2, 2]);
    expect(await versions(province)).toEqual([
      ['cchc-thanh-pho', 2],
      ['cchc-thanh-pho', 1],
    ]);
    const trail = `select count(*)::int as n from hailong.audit_entry where action = 'save-point-conversion'`;
    expect(await province.db.admin(trail)).toEqual([{ n: 2 }]);
  });

  it('stay as they were saved, whatever is saved after them', async () => {
    const documents = () =>
      province.db.admin(`select version, document from hailong.point_conversion where version < 3`);
    const before = await documents();
    expect(await save({ decimals: 4 })).toBe(3);
    expect(await documents()).toEqual(before);
  });

  it('are numbered anew when an earlier document is saved once more, because it supersedes the version between', async () => {
    expect(await save({ decimals: 1 })).toBe(4);
    const newest = await province.app.get(ReadConversions).named(scope, { code: 'cchc-thanh-pho' });
    expect(expectOk(newest)).toMatchObject({ decimals: 1, saved: { version: 4, superseded: false } });
  });

  it('are known to their own province alone', async () => {
    expect(await versions(other)).toEqual([]);
    const asked = await other.app.get(ReadConversions).named(scope, { code: 'cchc-thanh-pho' });
    expect(asked).toMatchObject({
      ok: false,
      problems: [{ code: 'CONVERSION_UNKNOWN', place: 'conversion' }],
    });
    expect((await saveIn(other, { decimals: 5 })).ok).toBe(true);
    expect([await versions(other), (await versions(province)).length]).toEqual([[['cchc-thanh-pho', 1]], 4]);
  });

  it('never hide a conversion of that code that ships later: their own is found by its version', async () => {
    await province.db.admin(
      `insert into hailong.point_conversion
       select agency_id, 'qd-766', 1, document || '{"code": "qd-766"}', saved_on from hailong.point_conversion where version = 1`,
    );
    const named = async (version?: number) =>
      expectOk(
        await province.app.get(ReadConversions).named(scope, { code: 'qd-766', version, period: '2026' }),
      );
    expect(await named()).toMatchObject({ maximum: 18 });
    expect((await named()).saved).toBeUndefined();
    expect(await named(1)).toMatchObject({ maximum: 20, saved: { version: 1 } });
  });

  it('are refused before a province is there to own them', async () => {
    const empty = await aProvince('2026-10-15').with(aProcess()).open();
    const refused = await empty.app.get(SaveConversion).save(scope, expectOk(parseConversion(CITY_SCORE)));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'PROVINCE_MISSING' }] });
    await empty.close();
  });
});
