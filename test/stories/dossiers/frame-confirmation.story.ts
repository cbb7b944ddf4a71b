import type { SurveyActor } from '@hailong/access';
import { CloseRound } from '@hailong/surveys/use-cases';
import { administratorOf, operatorOf, REPORTER } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { REPORT } from '../../kit/reporter';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';

const SEEN = `query ($round: ID!, $agencyCode: String!) { it: surveyFrameConfirmation(round: $round, agencyCode: $agencyCode) { __typename
  ... on SurveyFrameConfirmation { digest dossiers dossiersBySystem dossiersConfirmed members membersConfirmed confirmedBy
    confirmed { digest confirmedOn dossiers } changed { code message messageEn } }
  ... on SurveyRefusal { code place } } }`;
const CONFIRM = `mutation ($input: SurveyConfirmFrameInput!) { it: confirmSurveyFrame(input: $input) { __typename
  ... on SurveyFrameConfirmed { digest confirmedOn dossiers members } ... on SurveyRefusal { code place message messageEn } } }`;

interface Seen {
  readonly digest: string;
  readonly code?: string;
}

describe('the frame of a round', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const dossier = (n: number, changes: object = {}) => ({
    code: `H21.17-180601-000${n}`,
    ...{ decidingAgency: 'P.1', outcome: 'GRANTED', applicant: 'CITIZEN', finishedOn: '2018-07-01' },
    ...changes,
  });
  const report = (actor: SurveyActor, ...inputs: object[]) => province.ask(REPORT, { inputs }, actor);
  const seen = (actor = administratorOf('P'), agencyCode = 'P.1') =>
    province.ask<Seen>(SEEN, { round: province.publicRoundId, agencyCode }, actor);
  const confirm = (digest: string, actor = administratorOf('P'), agencyCode = 'P.1') =>
    province.ask<Seen>(CONFIRM, { input: { round: province.publicRoundId, agencyCode, digest } }, actor);
  const vouchers = async () => {
    const rows = await province.db.admin<{ by: string }>(
      'select vouched_by as by from hailong.dossier order by code',
    );
    return rows.map(({ by }) => by);
  };

  it('knows of each dossier whether the system reported it or the rated agency alone', async () => {
    await report(REPORTER, dossier(1), dossier(2));
    await report(administratorOf('P.1'), dossier(3), dossier(1));
    expect(await vouchers()).toEqual(['system', 'system', 'agency']);
    await report(administratorOf('P.1'), dossier(2, { email: 'cua-co-quan@example.vn' }));
    expect(await vouchers()).toEqual(['system', 'agency', 'agency']);
    await report(REPORTER, dossier(2));
    expect(await vouchers()).toEqual(['system', 'system', 'agency']);
  });

  it('shows a unit above how much of it the agency alone vouches for, in counts and a digest', async () => {
    expect(await seen()).toEqual({
      __typename: 'SurveyFrameConfirmation',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      ...{ dossiers: 3, dossiersBySystem: 2, dossiersConfirmed: 0, members: 0, membersConfirmed: 0 },
      ...{ confirmedBy: null, confirmed: null, changed: null },
    });
    expect(await seen(administratorOf('P.1'))).toMatchObject({ dossiers: 3 });
  });

  it('is confirmed by a unit above alone: not by its agency, not by a sister', async () => {
    const { digest } = await seen();
    expect(await confirm(digest, administratorOf('P.1'))).toMatchObject({ code: 'FRAME_GIVER_UNSUITED' });
    for (const agency of ['P.2', 'no-such-agency'])
      expect(await confirm(digest, administratorOf('P.1'), agency)).toMatchObject({ code: 'AGENCY_UNKNOWN' });
    const { errors } = await province.portal.ask(
      CONFIRM,
      { input: { round: province.publicRoundId, agencyCode: 'P.1', digest } },
      operatorOf('P'),
    );
    expect(errors).toHaveLength(1);
    expect(await vouchers()).toEqual(['system', 'system', 'agency']);
  });

  it('is confirmed as it was seen: one that changed since is named, and nothing is stored', async () => {
    const { digest } = await seen();
    await report(administratorOf('P.1'), dossier(4));
    const refused = await confirm(digest);
    expect(refused).toMatchObject({ code: 'FRAME_CHANGED', place: 'digest' });
    expect(JSON.stringify(refused)).toMatch(/xem lại.*look at the counts again/);
    expect(await seen()).toMatchObject({ dossiersConfirmed: 0, confirmed: null });
  });

  it('is confirmed with its digest, day and giver, which stand in the trail of the agency, once', async () => {
    const { digest } = await seen();
    const confirmed = { __typename: 'SurveyFrameConfirmed', digest, confirmedOn: '2018-08-15' };
    expect(await confirm(digest)).toEqual({ ...confirmed, dossiers: 4, members: 0 });
    expect(await confirm(digest)).toEqual({ ...confirmed, dossiers: 4, members: 0 });
    expect(await vouchers()).toEqual(['system', 'system', 'above', 'above']);
    const { agencyId } = await province.scopeOf('P.1');
    const trail = await province.db.admin(
      `select agency_id, actor, after from hailong.audit_entry where action = 'confirm-frame'`,
    );
    const after = { digest, on: '2018-08-15', members: 0, dossiers: 4, confirmedBy: 'P', unconfirmed: 2 };
    expect(trail).toEqual([{ agency_id: agencyId, actor: administratorOf('P').subject, after }]);
  });

  it('says what to do where it has changed since its confirmation, and keeps what was confirmed', async () => {
    await report(administratorOf('P.1'), dossier(5), dossier(3, { outcome: 'REFUSED' }));
    expect(await vouchers()).toEqual(['system', 'system', 'agency', 'above', 'agency']);
    const now = await seen();
    expect(now).toMatchObject({ confirmedBy: 'P', changed: { code: 'CONFIRMED_FRAME_CHANGED' } });
    expect(JSON.stringify(now)).toMatch(/2 hồ sơ.*đề nghị cấp trên xác nhận lại.*confirmed again/);
    expect(await confirm(now.digest)).toMatchObject({ dossiers: 5 });
    expect(await seen()).toMatchObject({ changed: null, dossiersConfirmed: 3 });
  });

  it('needs no confirmation where the system reported all of it, and takes none once the round is closed', async () => {
    await report(REPORTER, dossier(6, { decidingAgency: 'P.2' }));
    const { digest } = await seen(administratorOf('P'), 'P.2');
    expect(await confirm(digest, administratorOf('P'), 'P.2')).toMatchObject({
      code: 'UNCONFIRMED_FRAME_EMPTY',
    });
    const later = (await seen()).digest;
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    expect(await confirm(later)).toMatchObject({ code: 'FRAME_ROUND_CLOSED' });
  });
});
