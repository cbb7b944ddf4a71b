import { SurveyActor } from '@hailong/access';
import { CloseRound } from '@hailong/surveys/use-cases';
import { administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { people } from '../../kit/people';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { actAs } from '../../kit/wall-seed';
import {
  CHECKS,
  CLOSE_CHECK,
  HEAD,
  HOA,
  LIST,
  MEMBERS,
  NAM,
  ONE_CHECK,
  Outcome,
  Page,
  Recontacts,
  VERIFY_CHECK,
  callerOf,
  recontacts,
} from './recontacts';

const WARD = administratorOf('P.3');
const DOCUMENT_TEXT = '512/SNV-CCHC, 2018-08-10';
const OBJECT =
  'mutation ($input: SurveyObjectToInvitationsInput!) { it: objectToSurveyInvitations(input: $input) { __typename } }';

describe('a re-contact check over three agencies', () => {
  const described = aProvince().with(aPortal()).with(aRound()).with(people()).with(recontacts());
  let province: Opened<typeof described>;
  let desk: Recontacts;
  let recontact: string;
  beforeAll(async () => {
    province = await described.open();
    desk = province.recontacts;
    await desk.called('P.1', 80, 60);
    await desk.called('P.2', 30, 20);
    await desk.called('P.3', 12, 10);
  });
  afterAll(() => province.close());

  const ask = <T = Outcome>(query: string, variables: object, actor: SurveyActor) =>
    province.ask<T>(query, variables, actor);
  const mandate = () => ({
    ...{ unit: 'P', givenBy: 'P', round: province.round.code, document: DOCUMENT_TEXT },
  });

  it('is drawn as one batch, five to ten percent of the called people of each agency and at least the minimum', async () => {
    const drawn = await desk.order<Outcome & { digest: string }>({ percent: 10 });
    expect(drawn).toMatchObject({
      ...{ __typename: 'SurveyRecontact', unitCode: 'P', givenBy: 'P', percent: 10, total: null, minimum: 5 },
      ...{ document: DOCUMENT_TEXT, drawnOn: '2018-08-15', endsOn: '2018-10-14', closedOn: null },
      agencies: [
        { agencyCode: 'P.1', population: 60, drawn: 6 },
        { agencyCode: 'P.2', population: 20, drawn: 5 },
        { agencyCode: 'P.3', population: 10, drawn: 5 },
      ],
    });
    recontact = drawn.id;
    const { edges } = await ask<Page<Outcome>>(CHECKS, { round: province.publicRoundId }, HEAD);
    expect(edges.map(({ node }) => node.id)).toEqual([recontact]);
    expect((await desk.trail('draw-recontact')).filter(({ code }) => code !== 'P')).toEqual([
      { code: 'P.1', actor: HEAD.subject, after: { mandate: mandate(), population: 60, drawn: 6 } },
      { code: 'P.2', actor: HEAD.subject, after: { mandate: mandate(), population: 20, drawn: 5 } },
      { code: 'P.3', actor: HEAD.subject, after: { mandate: mandate(), population: 10, drawn: 5 } },
    ]);
  });

  it('hands the people of each agency to named callers, dealt alternately where there are two', async () => {
    expect(await desk.page(recontact, 'P.1', HOA)).toMatchObject({ edges: [] });
    const callers = [
      { caller: 'chi.hoa', agencies: ['P.1', 'P.2'] },
      { caller: 'anh.nam', agencies: ['P.1', 'P.3'] },
    ];
    expect(await desk.handOut(recontact, callers)).toMatchObject({
      parts: [
        { caller: 'chi.hoa', agencyCode: 'P.1', members: 3 },
        { caller: 'anh.nam', agencyCode: 'P.1', members: 3 },
        { caller: 'chi.hoa', agencyCode: 'P.2', members: 5 },
        { caller: 'anh.nam', agencyCode: 'P.3', members: 5 },
      ],
    });
    const positions = async (agencyCode: string, actor: SurveyActor) =>
      (await desk.part(recontact, agencyCode, actor)).map(({ position }) => position);
    expect([await positions('P.1', HOA), await positions('P.1', NAM)]).toEqual([
      [1, 3, 5],
      [2, 4, 6],
    ]);
    expect([await positions('P.3', HOA), await positions('P.3', callerOf('P', 'ai.do'))]).toEqual([[], []]);
  });

  it('shows a caller the contacts of that part, and writes each reading into the trail of the agency without names', async () => {
    const before = (await desk.trail('read-recontact-contacts')).length;
    const [member] = await desk.part(recontact, 'P.2', HOA);
    expect(member).toMatchObject({ position: 1, phone: '0912 345 678', reached: null, attempts: 0 });
    const page = await desk.page(recontact, 'P.2', HOA, { first: 2 });
    expect(page).toMatchObject({ pageInfo: { hasNextPage: true }, edges: [{}, { node: { position: 2 } }] });
    const rest = await desk.page(recontact, 'P.2', HOA, { first: 5, after: page.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.position)).toEqual([3, 4, 5]);
    expect((await desk.trail('read-recontact-contacts')).slice(before)).toEqual(
      [5, 2, 3].map((count) => ({
        ...{ code: 'P.2', actor: 'chi.hoa', after: { mandate: mandate(), people: count } },
      })),
    );
  });

  it('is not found by the rated agency: neither the check, nor its people, lists, seed or calls', async () => {
    expect(await ask(ONE_CHECK, { id: recontact }, WARD)).toBeNull();
    expect(await desk.page(recontact, 'P.3', WARD)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(CLOSE_CHECK, { id: recontact }, WARD)).toMatchObject({ code: 'NOT_FOUND' });
    for (const query of [VERIFY_CHECK, LIST])
      expect(await ask(query, { id: recontact, recontact, agencyCode: 'P.3' }, WARD)).toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(await desk.handOut(recontact, [{ caller: WARD.subject }], WARD)).toMatchObject({
      code: 'NOT_FOUND',
    });
    const [member] = await desk.part(recontact, 'P.3', NAM);
    const call = { recontact, agencyCode: 'P.3', member };
    expect(await desk.record(call, { asked: 'YES' }, WARD)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await desk.figures(recontact, WARD)).toEqual([]);
    const round = province.publicRoundId;
    expect((await ask<Page<Outcome>>(CHECKS, { round, unitCode: 'P' }, WARD)).edges).toEqual([]);
    const viewer: SurveyActor = { ...WARD, roles: ['agency-viewer'] };
    const { errors } = await province.portal.ask(MEMBERS, { recontact, agencyCode: 'P.3' }, viewer);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('shows its people to no role of the database but that of the agency under the mandate of the batch', async () => {
    const { agencyId } = await province.scopeOf('P.3');
    const agency = { role: 'hailong_agency', agencyId };
    const mandateId = Number(recontact.split('-').at(-1));
    const rows = async (table: string, more: object = {}) =>
      (await actAs(province.db, { ...agency, ...more }, `select * from hailong.${table}`)).length;
    expect(await rows('recontact_member', { mandateId })).toBe(5);
    expect(await rows('recontact_frame', { mandateId })).toBe(1);
    for (const table of ['recontact_member', 'recontact_frame', 'recontact_outcome']) {
      expect([await rows(table), await rows(table, { mandateId: mandateId + 1 })]).toEqual([0, 0]);
      for (const role of ['hailong_province', 'hailong_intake', 'hailong_public'])
        await expect(actAs(province.db, { role }, `select * from hailong.${table}`)).rejects.toThrow(
          /permission denied/,
        );
    }
    const seed = actAs(province.db, { role: 'hailong_province' }, 'select seed from hailong.recontact_batch');
    await expect(seed).rejects.toThrow(/permission denied/);
  });

  it('forgets the contact of a person that objects, at once', async () => {
    const [member] = await desk.part(recontact, 'P.3', NAM);
    await ask(OBJECT, { input: { agencyCode: 'P.3', code: member?.dossierCode } }, WARD);
    const phones = (await desk.part(recontact, 'P.3', NAM)).map(({ phone }) => phone);
    expect(phones).toEqual([null, ...Array<string>(4).fill('0912 345 678')]);
    expect(await desk.contactsLeft()).toBe(15);
    // An objection that was noted while the check was being drawn has missed the copy.
    await province.db.admin(`update hailong.dossier set objects = true where code = $1`, [
      (await desk.part(recontact, 'P.3', NAM))[1]?.dossierCode,
    ]);
    const later = (await desk.part(recontact, 'P.3', NAM)).map(({ phone }) => phone);
    expect(later).toEqual([null, null, ...Array<string>(3).fill('0912 345 678')]);
  });

  it('deals people that are still to be called anew, and leaves the others with their caller', async () => {
    const [first] = await desk.part(recontact, 'P.1', NAM);
    await desk.record({ recontact, agencyCode: 'P.1', member: first }, { reached: 'REFUSED' }, NAM);
    expect(await desk.handOut(recontact, [{ caller: 'chi.hoa' }])).toMatchObject({
      parts: [{ agencyCode: 'P.1', members: 5 }, { members: 5 }, { agencyCode: 'P.3', members: 5 }],
    });
    expect(await desk.part(recontact, 'P.1', NAM)).toMatchObject([
      { position: first?.position, reached: 'REFUSED' },
    ]);
    expect(await desk.part(recontact, 'P.3', HOA)).toHaveLength(5);
  });

  it('outlives the close of its round, and loses every contact when it ends', async () => {
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    const phones = (await desk.part(recontact, 'P.1', HOA)).map(({ phone }) => phone);
    expect(phones).toEqual(Array(5).fill('0912 345 678'));
    expect(await ask(CLOSE_CHECK, { id: recontact }, HEAD)).toMatchObject({ closedOn: '2018-08-15' });
    expect(await desk.contactsLeft()).toBe(0);
    expect(await desk.page(recontact, 'P.1', HOA)).toMatchObject({ code: 'RECONTACT_CLOSED' });
    expect(await ask(CLOSE_CHECK, { id: recontact }, HEAD)).toMatchObject({ code: 'RECONTACT_CLOSED' });
    const destroyed = await desk.trail('destroy-recontact-contacts');
    expect(destroyed.map(({ code, after }) => [code, after.contacts])).toEqual([
      ['P.1', 6],
      ['P.2', 5],
      ['P.3', 4],
    ]);
  });
});
