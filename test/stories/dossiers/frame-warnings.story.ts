import { OpenRound } from '@hailong/surveys/use-cases';
import { REPORTER, administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { REPORT } from '../../kit/reporter';
import { aDraft } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';

describe('opening a round for invited people', () => {
  const described = aProvince().with(aPortal()).with(aDraft());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(() => province.close());

  const changeTo = (document: object) =>
    province.db.admin('update hailong.survey_round set document = document || $1', [
      JSON.stringify(document),
    ]);
  const report = (actor: object, decidingAgency: string, n: number) =>
    province.ask(
      REPORT,
      {
        inputs: {
          ...{ code: `H21.17-180601-000${n}`, decidingAgency, outcome: 'GRANTED', applicant: 'CITIZEN' },
          finishedOn: '2018-07-01',
        },
      },
      actor as typeof REPORTER,
    );
  const warnings = async () =>
    expectOk(await province.app.get(OpenRound).open(province.owner, province.round.roundId)).warnings.filter(
      ({ code }) => code === 'FRAME_CONFIRMATION_MISSING',
    );

  it('warns of the agencies that alone vouch for their frame, with the unit that can confirm it', async () => {
    await changeTo({ access: 'invited', channels: ['online', 'paper'] });
    await report(administratorOf('P.1'), 'P.1', 1);
    await report(administratorOf('P.1'), 'P.1', 2);
    await report(administratorOf('P.2'), 'P.2', 3);
    await report(REPORTER, 'P.2', 4);
    const found = await warnings();
    expect(found.map(({ place }) => place)).toEqual(['participants[0]']);
    expect(found[0]?.vi).toMatch(/\(P\.1\) tự xác nhận 2 hồ sơ.* \(P\) hoặc tỉnh xác nhận khung mẫu/);
    expect(found[0]?.en).toMatch(/\(P\.1\) alone vouches for the 2 .* \(P\) or the province can confirm/);
  });

  it('warns of none where all may answer', async () => {
    await report(administratorOf('P.1'), 'P.1', 1);
    expect(await warnings()).toEqual([]);
  });
});
