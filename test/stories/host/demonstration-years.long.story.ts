import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { SealForms, SealDue } from '@hailong/blocks/use-cases';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { RankScheme } from '@hailong/rankings/use-cases';
import { ReadReleases, VerifyRelease } from '@hailong/releases/use-cases';
import { MarkRound, ReadRounds } from '@hailong/surveys/use-cases';
import { loadDemonstration, loadEarlierYears } from '../../../apps/demonstration/src/load-demonstration';
import { demonstrationDatabase } from '../../kit/demonstration';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';

const NAME = 'gia-lai-2026';

describe('the two years of the demonstration', () => {
  const described = aProvince('2026-11-22').with(aPortal());
  const scope = ProvinceScope.of(undefined, 'test');
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    await killedAt(SealForms.prototype, 'showSimulated', 1);
    await killedAt(MarkRound.prototype, 'mark', 4);
    await killedAt(SealForms.prototype, 'showSimulated', 2);
    await load();
  });
  afterAll(() => province.close());

  /** Loads until a call of a use case, at which the process dies; the worker of the next process seals all due forms. */
  const killedAt = async <Name extends string>(useCase: Record<Name, unknown>, name: Name, last: number) => {
    const real = useCase[name] as (...given: unknown[]) => Promise<unknown>;
    let calls = 0;
    useCase[name] = function (this: unknown, ...given: unknown[]) {
      return (calls += 1) < last ? real.apply(this, given) : Promise.reject(new Error('killed'));
    };
    await expect(load()).rejects.toThrow('killed');
    useCase[name] = real;
    await province.app.get(SealDue).seal('test');
  };
  const load = async () => {
    const options = { database: demonstrationDatabase(province.db), log: () => undefined };
    expectOk(await loadDemonstration(province.app, NAME, options));
    expectOk(await loadEarlierYears(province.app, NAME, options));
  };
  const count = async (table: string) =>
    (await province.db.admin<{ n: number }>(`select count(*)::int as n from hailong.${table}`))[0]?.n;
  const releases = () => province.app.get(ReadReleases).all(scope);

  it('hold a ranking of 2025 that was prepared by a person and published by another, and a draft of 2026', async () => {
    const states = (await releases()).map(({ code, steps }) => [code, steps.map(({ state }) => state)]);
    expect(states).toEqual([
      ['xep-hang-2025', ['prepared', 'previewed', 'submitted', 'published']],
      ['xep-hang-2026', ['prepared']],
    ]);
    const [published] = await releases();
    expect(published?.steps.map(({ takenOn }) => takenOn)).toEqual([
      '2026-01-12',
      '2026-01-12',
      '2026-01-26',
      '2026-01-30',
    ]);
    expect(published?.steps.at(-1)?.actor).not.toBe(published?.steps[0]?.actor);
  });

  it.each(['xep-hang-2025', 'xep-hang-2026'])(
    'give %s again from their blocks, byte for byte',
    async (code) => {
      const verified = expectOk(await province.app.get(VerifyRelease).verify(scope, { code }));
      expect([verified.hashHolds, verified.differences]).toEqual([true, []]);
    },
  );

  it('count all forms of 2025, though their loading was killed and the worker of the portal ran', async () => {
    const [stored] = await province.db.admin<{ n: number }>(
      `select count(*)::int as n from hailong.survey_response join hailong.survey_round using (round_id)
       where survey_round.document ->> 'code' in ('gia-lai-2025', 'pleiku-2025', 'snnmt-2025')`,
    );
    const [late] = await province.db.admin<{ n: number }>(
      `select count(*)::int as n from hailong.block_tally where shown_on >= '2026-11-22'`,
    );
    expect([stored?.n, late?.n]).toEqual([9120, 0]);
  });

  it('say that they are simulated wherever they are published', async () => {
    const open = async (file: string) => (await fetch(`${province.portal.url}/survey/open/${file}`)).text();
    expect(JSON.parse(await open('releases.json'))).toMatchObject({ releases: [{ simulated: true }] });
    expect(JSON.parse(await open('releases/xep-hang-2025.json'))).toMatchObject({ simulated: true });
    expect((await open('releases/xep-hang-2025.csv')).split('\r\n')[1]).toMatch(/^true,/);
  });

  it('rank all agencies of 2025, two of them invented, with the rounds that agencies ran for themselves', async () => {
    const { document } = expectOk(await province.app.get(ReadReleases).one(scope, { code: 'xep-hang-2025' }));
    const all = [...document.agencies, ...document.withoutRank];
    expect(all).toHaveLength(150);
    expect(all.filter(({ name }) => name.includes('giả định'))).toHaveLength(2);
    expect(document.rounds.map(({ code }) => code).toSorted()).toEqual([
      'gia-lai-2025',
      'pleiku-2025',
      'snnmt-2025',
    ]);
  });

  it('tell how agencies changed, a merged commune against its invented predecessors together', async () => {
    const ranked = expectOk(await province.app.get(RankScheme).rank(scope, { code: 'xep-hang-2026' }));
    const organisation = province.app.get(ReadOrganisation);
    const merged = await organisation.byCode('H21.201');
    const names = new Map(
      (await organisation.page({ day: day('2025-12-31'), limit: 1000 })).map((each) => [
        each.agencyId,
        each.name,
      ]),
    );
    const change = ranked.comparison?.changes.find(({ agencyId }) => agencyId === merged?.agencyId);
    expect(change).toMatchObject({ kind: 'recounted', earlier: [{ share: 1 }, { share: 1 }] });
    expect(change?.earlier.map(({ agencyId }) => names.get(agencyId))).toEqual([
      'UBND xã Ngô Mây Đông (đơn vị giả định)',
      'UBND xã Ngô Mây Tây (đơn vị giả định)',
    ]);
  });

  it('hold closed rounds of the kinds of Bến Tre and of the industrial zones', async () => {
    const rounds = await province.app.get(ReadRounds).announced(null, 100);
    const own = rounds.filter(({ code }) => /^(sct|bqlkkt)-2025/.test(code));
    expect(own.map(({ state, closedOn }) => [state, closedOn])).toEqual([
      ['closed', '2026-01-05'],
      ['closed', '2026-01-05'],
    ]);
  });

  it('stay as they are when they are loaded again', async () => {
    const tables = ['agency', 'survey_round', 'survey_response', 'release', 'release_step', 'release_link'];
    const before = await Promise.all(tables.map(count));
    await load();
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });
});
