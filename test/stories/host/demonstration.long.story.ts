import { AgencyScope, ProvinceScope } from '@hailong/database';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { day } from '@hailong/kernel';
import { RankRound, RankScheme } from '@hailong/rankings/use-cases';
import { SaveQuestionnaire } from '@hailong/questionnaires/use-cases';
import { ReadRounds } from '@hailong/surveys/use-cases';
import { loadDemonstration } from '../../../apps/demonstration/src/load-demonstration';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { demonstrationDatabase } from '../../kit/demonstration';
import { aProcess } from '../../kit/servers/process';

describe('the demonstration', () => {
  const described = aProvince('2026-11-22').with(aProcess());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const load = (name: 'gia-lai-2026' | 'bac-kan-2018', responses: number) =>
    loadDemonstration(province.app, name, {
      database: demonstrationDatabase(province.db),
      log: () => undefined,
      responses,
    });
  const rank = async (code: string) => {
    const round = (await province.app.get(ReadRounds).announced(null, 100)).find((one) => one.code === code);
    return expectOk(
      await province.app
        .get(RankRound)
        .rank(ProvinceScope.of(undefined, 'test'), { roundId: round?.roundId ?? 0, minimumResponses: 1 }),
    );
  };
  const count = async (table: string) =>
    (await province.db.admin<{ n: number }>(`select count(*)::int as n from hailong.${table}`))[0]?.n;

  it('of Gia Lai 2026 goes on where it was killed, and a second loading adds nothing', async () => {
    const cut = jest.spyOn(SaveQuestionnaire.prototype, 'save').mockRejectedValueOnce(new Error('killed'));
    await expect(load('gia-lai-2026', 900)).rejects.toThrow('killed');
    cut.mockRestore();
    expectOk(await load('gia-lai-2026', 900));
    const counts = await Promise.all(
      ['agency', 'questionnaire', 'criteria_set', 'survey_round', 'survey_response'].map(count),
    );
    expect(counts).toEqual([152, 2, 2, 2, 900]);
    expectOk(await load('gia-lai-2026', 900));
    expect(
      await Promise.all(
        ['agency', 'questionnaire', 'criteria_set', 'survey_round', 'survey_response'].map(count),
      ),
    ).toEqual(counts);
  });

  it('of Gia Lai 2026 ranks its 149 agencies on the 39 criteria of the core, own criteria left out', async () => {
    const { ranking, round } = await rank('gia-lai-2026');
    expect(round.document.demonstration).toBe(true);
    expect(ranking.entries).toHaveLength(149);
    expect(ranking.criteria).toHaveLength(39);
    expect(new Set(ranking.entries.map(({ group }) => group))).toEqual(new Set(['department', 'commune']));
  });

  it('of Gia Lai 2026 has a scheme of its year, announced before its figures were known', async () => {
    const { scheme, rounds } = expectOk(
      await province.app.get(RankScheme).rank(ProvinceScope.of(undefined, 'test'), { code: 'xep-hang-2026' }),
    );
    expect([scheme.figuresKnownOn, scheme.document.demonstration]).toEqual([null, true]);
    expect(rounds.entered.map(({ code }) => code)).toEqual(['gia-lai-2026']);
    expect(rounds.leftOut.map(({ code }) => code)).toEqual(['TRIAL']);
  });

  it('of Gia Lai 2026 tells the fields of the list of the province apart, each in the ranking of its scheme', async () => {
    const scope = ProvinceScope.of(undefined, 'test');
    for (const field of ['dat-dai', 'ho-tich', 'chung-thuc']) {
      const ranked = await province.app.get(RankScheme).rank(scope, { code: 'xep-hang-2026', field });
      expect(expectOk(ranked).rounds.entered.map(({ code }) => code)).toEqual(['gia-lai-2026']);
    }
  });

  it('of Bắc Kạn 2018 has three levels, a closed round read with the tree of its time, and a successor', async () => {
    expectOk(await load('bac-kan-2018', 400));
    expectOk(await load('bac-kan-2018', 400));
    const { ranking, round } = await rank('bac-kan-2018');
    expect(round.state).toBe('closed');
    expect(new Set(ranking.entries.map(({ group }) => group))).toEqual(
      new Set(['department', 'division', 'commune']),
    );
    const organisation = province.app.get(ReadOrganisation);
    const then = await organisation.page({ day: day('2018-09-01'), limit: 1000 });
    expect(then.filter(({ level }) => level === 'district').map(({ kind }) => kind)).toContain('district');
    const now = await organisation.page({ day: day('2026-01-01'), limit: 1000 });
    expect(now.some(({ code }) => code === '06' || code === '058')).toBe(false);
    const bacKan = await organisation.byCode('06');
    const [link] = await organisation.successions([bacKan?.agencyId ?? 0]);
    expect((await organisation.byIds([link?.successorId ?? 0]))[0]?.name).toBe('UBND tỉnh Thái Nguyên');
  });

  it('lets no agency of one province into the round of the other', async () => {
    const giaLai = await province.app.get(ReadOrganisation).byCode('H21');
    const own = await province.app
      .get(ReadRounds)
      .page(AgencyScope.of(giaLai?.agencyId ?? 0, 'test'), null, 100);
    expect(own.map(({ code }) => code)).toEqual(['dien-thu', 'gia-lai-2026']);
  });
});
