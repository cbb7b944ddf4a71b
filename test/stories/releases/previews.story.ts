import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { rankAgencies } from '@hailong/rankings';
import { judgeAgencies } from '@hailong/rankings/use-cases';
import { rankUnits } from '@hailong/releases/domain';
import {
  ObjectToRelease,
  PrepareRelease,
  ReadPreviews,
  ReadReleases,
  TakeStep,
} from '@hailong/releases/use-cases';
import { resultOf } from '@hailong/statistics/domain';
import { expectOk } from '../../kit/expect-ok';
import type { Opened } from '../../kit/province';
import { actAs } from '../../kit/wall-seed';
import { comparedYears } from '../rankings/compared-years';

const [CODE, DAY, UNTIL] = ['xep-hang-2026', day('2026-12-01'), day('2026-12-08')];
const RANKED = ['P.1', 'P.2', 'X.9'];

describe('a preview of a ranking', () => {
  let province: Opened<typeof comparedYears>;
  beforeAll(async () => {
    province = await comparedYears.open();
    province.today(DAY);
    expectOk(
      await province.app.get(PrepareRelease).prepare(an, { code: CODE, scheme: { code: 'nam-2026' } }),
    );
  });
  afterAll(() => province.close());

  const an = ProvinceScope.of(undefined, 'an');
  const previewsOf = async (agency: string) =>
    province.app.get(ReadPreviews).all(await province.scopeOf(agency));
  const agencyId = async (agency: string) => (await province.scopeOf(agency)).agencyId;

  it('is nothing before the province begins it: the release does not exist for an agency', async () => {
    expect(await previewsOf('P.1')).toEqual([]);
    const objected = province.app
      .get(ObjectToRelease)
      .object(await province.scopeOf('P.1'), { code: CODE }, 'sai');
    expect(await objected).toMatchObject({ ok: false, problems: [{ code: 'NOT_FOUND', place: 'code' }] });
  });

  it('shows each agency its line as the document has it, and of the other agencies nothing', async () => {
    expectOk(await province.app.get(TakeStep).take(an, { code: CODE }, { state: 'previewed', until: UNTIL }));
    const { document, contentHash } = expectOk(await province.app.get(ReadReleases).one(an, { code: CODE }));
    for (const agency of RANKED) {
      const [preview, ...others] = await previewsOf(agency);
      expect(others).toEqual([]);
      expect(preview).toMatchObject({ code: CODE, edition: 1, until: UNTIL, contentHash, objections: [] });
      expect(preview?.document.unit).toEqual(document.agencies.find(({ code }) => code === agency));
      for (const other of RANKED.filter((code) => code !== agency))
        expect(preview?.line).not.toContain(`"${other}"`);
    }
    const without = document.withoutRank.find(({ code }) => code !== 'P')?.code ?? '';
    const [line] = await previewsOf(without);
    expect(line?.document).toMatchObject({ unit: null, withoutRank: { code: without, reason: 'NO_ROUND' } });
  });

  it('has all that the index and the interval of the agency follow from', async () => {
    const [preview] = await previewsOf('P.1');
    const unit = preview?.document.unit;
    if (!preview || !unit) throw new Error('P.1 has no line');
    const { agencies } = await rankUnits(preview.document, [unit], {
      rank: rankAgencies,
      judge: (...args) => Promise.resolve(resultOf(judgeAgencies(...args))),
    });
    const { index, indexText, interval } = unit;
    expect(interval).not.toBeNull();
    expect(agencies).toMatchObject([{ index, indexText, interval }]);
  });

  it('is walled: a statement of an agency sees the line of this agency alone, and changes none', async () => {
    const one = { role: 'hailong_agency', agencyId: await agencyId('P.1') };
    const seen = await actAs(province.db, one, 'select agency_id, line from hailong.release_line');
    expect(seen).toMatchObject([{ agency_id: one.agencyId }]);
    const foreign = `insert into hailong.release_objection values (${await agencyId('P.2')}, '${CODE}', 1, 1, 'sai', 'a', '${DAY}')`;
    await expect(actAs(province.db, one, foreign)).rejects.toThrow(/row-level security/);
    for (const change of [
      `update hailong.release_line set until = '2030-01-01'`,
      `insert into hailong.release_line values (${one.agencyId}, 'x', 1, repeat('a', 64), '{}', '${DAY}')`,
      `insert into hailong.objection_answer values (${one.agencyId}, '${CODE}', 1, 1, true, 'được', 'a', '${DAY}')`,
      'select content from hailong.release',
    ])
      await expect(actAs(province.db, one, change)).rejects.toThrow(/permission denied/);
  });

  it.each(['hailong_public', 'hailong_intake', 'hailong_results'])('shows no line to %s', async (role) => {
    for (const table of ['release_line', 'release_objection', 'objection_answer'])
      await expect(actAs(province.db, { role }, `select from hailong.${table}`)).rejects.toThrow(
        /permission denied/,
      );
  });

  it('stays as it was shown: the province adds the day alone on which it ended', async () => {
    const role = 'hailong_province';
    for (const change of [
      `update hailong.release_line set line = '{}'`,
      `update hailong.release_line set until = '2030-01-01'`,
      'delete from hailong.release_line',
      `insert into hailong.release_objection values (1, '${CODE}', 1, 1, 'sai', 'a', '${DAY}')`,
    ])
      await expect(actAs(province.db, { role }, change)).rejects.toThrow(/permission denied/);
    expectOk(await province.app.get(TakeStep).take(an, { code: CODE }, { state: 'returned', reason: 'sai' }));
    expect(await previewsOf('P.1')).toMatchObject([{ code: CODE, endedOn: DAY, document: { edition: 1 } }]);
    const reopened = `update hailong.release_line set ended_on = null returning 1 as n`;
    expect(await actAs(province.db, { role }, reopened)).toEqual([]);
  });
});
