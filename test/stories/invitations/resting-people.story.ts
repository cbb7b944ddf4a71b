import { ROUND_ID } from '@hailong/kernel';
import { CloseRound } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { dossierCode, people } from '../../kit/people';
import { aProvince, Opened } from '../../kit/province';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';

describe('a person that an agency has asked', () => {
  const described = aProvince('2018-06-15')
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people());
  let province: Opened<typeof described>;
  let agencyId: number;
  let next: string;
  beforeAll(async () => {
    province = await described.open();
    ({ agencyId } = await province.scopeOf('P.1'));
    const [row] = await province.db.admin<{ id: number }>(
      `insert into hailong.survey_round (agency_id, plan_id, code, state, document)
       select agency_id, plan_id, 'next-round', 'open', document from hailong.survey_round where round_id = $1
       returning round_id as id`,
      [province.round.roundId],
    );
    next = ROUND_ID.of(row?.id ?? 0);
  });
  afterAll(() => province.close());

  const invite = (ids: readonly string[], round?: string) =>
    province.people.invite('P.1', {
      ...{ port: 'PAPER', dossiers: ids.map(dossierCode) },
      ...(round && { round }),
    });

  it('is asked once for all its dossiers, and rests for those that come later', async () => {
    const ofOne = await province.people.dossiers('P.1', 3, { person: 'A' });
    const others = await province.people.dossiers('P.1', 5);
    expect(await invite([...ofOne, ...others])).toMatchObject({ invited: 6, resting: 2, waiting: 0 });
    const more = await province.people.dossiers('P.1', 1, { person: 'A' });
    expect(await invite(more)).toMatchObject({ invited: 0, resting: 1, alreadyInvited: 0 });
  });

  it('rests in the next rounds of the agency for 90 days, although the round before has forgotten whom it asked', async () => {
    const [asked = ''] = await province.people.dossiers('P.1', 1);
    await invite([asked, ...(await province.people.dossiers('P.1', 5))]);
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    const again = await province.people.dossiers('P.1', 1, { person: 'A' });
    for (const day of ['2018-07-01', '2018-09-12']) {
      province.today(day);
      expect(await invite([asked, ...again], next)).toMatchObject({ invited: 0, resting: 2 });
    }
    province.today('2018-09-13');
    expect(await invite([asked, ...again], next)).toMatchObject({ invited: 2, resting: 0 });
  });

  it('rests, too, where a draw of another round has called it', async () => {
    const [called = ''] = await province.people.dossiers('P.1', 1, { person: 'B' });
    const other = await province.people.dossiers('P.1', 1, { person: 'B' });
    await province.db.admin(
      `insert into hailong.draw (agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor)
       values ($1, $2, 'survey', '2018-09-01', 'm', 's', now(), 'd', '{}', 'a')`,
      [agencyId, province.round.roundId],
    );
    await province.db.admin(
      `insert into hailong.draw_member values ($1, 1, $2, 0, 1, 'sample', '2018-09-01', now())`,
      [agencyId, called],
    );
    expect(await invite([called, ...other], next)).toMatchObject({ invited: 0, resting: 2 });
  });
});
