import { SurveyActor } from '@hailong/access';
import { ANALYST, administratorOf } from '../../kit/actors';
import { people } from '../../kit/people';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import {
  CLOSE_CHECK,
  Figures,
  HEAD,
  HOA,
  LIST,
  Member,
  NAM,
  ONE_CHECK,
  Recontacts,
  VERIFY_CHECK,
  recontacts,
} from './recontacts';

const AUDITOR: SurveyActor = { subject: 'kiểm toán', agencyCode: null, roles: ['province-auditor'] };
const YES = { asked: 'YES', answered: 'SELF', again: 'YES' };

describe('the calls of a re-contact check', () => {
  const described = aProvince().with(aPortal()).with(aRound()).with(people()).with(recontacts());
  let province: Opened<typeof described>;
  let desk: Recontacts;
  let recontact: string;
  let members: readonly Member[];
  beforeAll(async () => {
    province = await described.open();
    desk = province.recontacts;
    await desk.called('P.2', 30, 20);
    await desk.called('P.3', 12, 10);
    recontact = (await desk.order({ percent: 10 })).id;
    await desk.handOut(recontact, [
      { caller: 'chi.hoa', agencies: ['P.2'] },
      { caller: 'anh.nam', agencies: ['P.3'] },
    ]);
    members = await desk.part(recontact, 'P.2', HOA);
  });
  afterAll(() => province.close());

  const record = (n: number, said: object, actor = HOA) =>
    desk.record({ recontact, agencyCode: 'P.2', member: members[n] }, said, actor);
  const sharesOf = (figures: Figures | undefined) =>
    figures?.shares.map(({ name, yes, n }) => `${name} ${yes}/${n}`);

  it('are recorded by the caller that holds the person, with what the person said of the survey', async () => {
    expect(await record(0, YES)).toMatchObject({ reached: 'REACHED', ...YES, correction: false });
    expect(await record(1, { ...YES, answered: 'OTHER' })).toMatchObject({ answered: 'OTHER' });
    expect(await record(2, { asked: 'NO', answered: 'NONE', again: 'UNSURE' })).toMatchObject({
      asked: 'NO',
    });
    expect(await record(3, { asked: 'UNSURE' })).toMatchObject({ answered: null, again: null });
    expect(await record(4, { reached: 'NO_ANSWER' })).toMatchObject({ reached: 'NO_ANSWER', asked: null });
    expect(await record(0, YES, NAM)).toMatchObject({ code: 'NOT_FOUND', place: 'dossierCode' });
  });

  it('are refused with what contradicts itself, and name its place', async () => {
    expect(await record(4, { reached: 'NO_ANSWER', attempts: 0 })).toMatchObject({
      ...{ code: 'CALL_ATTEMPTS_OUTSIDE', place: 'attempts' },
    });
    expect(await record(4, { reached: 'REFUSED', asked: 'NO' })).toMatchObject({
      ...{ code: 'CALL_REPLY_UNEXPECTED', place: 'reached' },
    });
    expect(await record(4, {})).toMatchObject({ code: 'CALL_REPLY_MISSING', place: 'asked' });
  });

  it('follow each other until a person is reached; then a correction needs a reason and leaves the first record', async () => {
    expect(await record(4, { ...YES, attempts: 2 })).toMatchObject({ correction: false, attempts: 2 });
    expect(await record(3, { asked: 'YES' })).toMatchObject({ code: 'CORRECTION_REASON_MISSING' });
    const mended = { asked: 'YES', answered: 'SELF', reason: 'gọi lại, đã nhớ ra', attempts: 2 };
    expect(await record(3, mended)).toMatchObject({ asked: 'YES', correction: true });
    expect(await desk.trail('correct-recontact-call')).toMatchObject([
      { code: 'P.2', actor: 'chi.hoa', after: { number: 2 } },
    ]);
    const kept = await province.db.admin(
      `select number, asked, reason from hailong.recontact_outcome where dossier_id =
         (select dossier_id from hailong.dossier where code = $1) order by number`,
      [members[3]?.dossierCode],
    );
    expect(kept).toEqual([
      { number: 1, asked: 2, reason: null },
      { number: 2, asked: 0, reason: 'gọi lại, đã nhớ ra' },
    ]);
    const now = await desk.part(recontact, 'P.2', HOA);
    expect(now.map(({ reached, attempts }) => [reached, attempts])).toEqual([
      ...[1, 1, 1].map((attempts) => ['REACHED', attempts]),
      ...[2, 2].map((attempts) => ['REACHED', attempts]),
    ]);
  });

  it('give shares with their intervals, agency by agency, all of them to the unit', async () => {
    const [second, third] = await desk.figures(recontact, HEAD);
    expect(third).toMatchObject({
      ...{ agencyCode: 'P.3', drawn: 5, counts: { called: 0 }, shares: [] },
      callers: [{ caller: 'anh.nam', members: 5, called: 0 }],
    });
    expect(second).toMatchObject({
      ...{ population: 20, drawn: 5, callers: [{ caller: 'chi.hoa', members: 5, called: 5 }] },
      counts: { called: 5, reached: 5, noAnswer: 0, wrongNumber: 0, refused: 0, unsure: 0 },
    });
    const shares = ['REACHED 5/5', 'ASKED 4/5', 'SELF 3/5', 'OTHER 1/5', 'AGAIN 3/3'];
    expect(sharesOf(second)).toEqual(shares);
    // By hand: 5 drawn of 20 are as precise as 5·19/15 of very many; Wilson's interval of 4/5 for 6.333.
    const asked = second?.shares.find(({ name }) => name === 'ASKED');
    expect(asked).toMatchObject({ percent: 80 });
    expect(asked?.lower).toBeCloseTo(41.611, 3);
    expect(asked?.upper).toBeCloseTo(95.736, 3);
  });

  it('give the analysts of the province no share of fewer than five people, and no work of callers', async () => {
    const [second] = await desk.figures(recontact, ANALYST);
    expect(sharesOf(second)).toEqual(['REACHED 5/5', 'ASKED 4/5', 'SELF 3/5', 'OTHER 1/5']);
    expect(second?.callers).toEqual([]);
    expect(await desk.figuresOfAgency(ANALYST, 'P.2')).toMatchObject([{ counts: { reached: 5 } }]);
    expect(await province.ask(ONE_CHECK, { id: recontact }, ANALYST)).toMatchObject({ id: recontact });
    const { errors } = await province.portal.ask(VERIFY_CHECK, { id: recontact }, ANALYST);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('tell a rated agency only how many were drawn, until the check has ended', async () => {
    const ward = administratorOf('P.2');
    const known = { agencyCode: 'P.2', population: 20, drawn: 5, callers: [] };
    expect(await desk.figuresOfAgency(ward)).toMatchObject([{ ...known, counts: null, shares: [] }]);
    expect(await desk.figuresOfAgency(ward, 'P.3')).toEqual([]);
    await province.ask(CLOSE_CHECK, { id: recontact }, HEAD);
    const [own, ...others] = await desk.figuresOfAgency(ward);
    expect([own, others]).toMatchObject([{ ...known, counts: { called: 5, reached: 5 } }, []]);
    expect(sharesOf(own)).toEqual(['REACHED 5/5', 'ASKED 4/5', 'SELF 3/5', 'OTHER 1/5']);
  });

  it('rest on people that an auditor draws again from the stored lists; an exchanged member shows', async () => {
    const right = { listIntact: true, sizeRight: true, membersRight: true };
    const verify = (actor: SurveyActor) =>
      province.ask<{ seed: string }>(VERIFY_CHECK, { id: recontact }, actor);
    const checked = await verify(AUDITOR);
    expect(checked).toMatchObject({
      ...{ holds: true, digestRight: true, method: 'hash-order-1' },
      agencies: ['P.2', 'P.3'].map((agencyCode) => ({ agencyCode, ...right })),
    });
    const list = await province.ask<{ list: string }>(LIST, { recontact, agencyCode: 'P.3' }, AUDITOR);
    expect(list).toMatchObject({ seed: checked.seed, drawn: 5, part: 1, parts: 1 });
    expect(list.list.trimEnd().split('\n')).toHaveLength(10);
    expect(await desk.trail('read-recontact-frame')).toMatchObject([{ code: 'P.3', actor: 'kiểm toán' }]);
    const spoil = async (sql: string) => province.db.admin(sql, [(await province.scopeOf('P.3')).agencyId]);
    await spoil(`update hailong.recontact_member set position = 99 where agency_id = $1 and position = 1`);
    expect(await verify(HEAD)).toMatchObject({
      ...{ holds: false, digestRight: true },
      agencies: [right, { listIntact: true, sizeRight: true, membersRight: false }],
    });
    await spoil(`update hailong.recontact_frame set list = list || E'H\\tP.3\\t\\n' where agency_id = $1`);
    expect(await verify(AUDITOR)).toMatchObject({ agencies: [right, { listIntact: false }] });
  });
});
