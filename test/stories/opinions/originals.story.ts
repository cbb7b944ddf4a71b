import { SurveyActor } from '@hailong/access';
import { ReleaseOpinions } from '@hailong/opinions/use-cases';
import { CloseRound, FinaliseRound } from '@hailong/surveys/use-cases';
import { administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { SUBMIT } from '../../kit/intake';
import { aProvince, Opened } from '../../kit/province';
import { aRound, VUNG_TAU } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { showFigures } from '../../kit/show-figures';
import { aVisitor } from '../../kit/visitor';
import { MASKED, MaskedPage, OPEN, OPINIONS, Original, READ } from './original-operations';

const inspector = (subject: string): SurveyActor => ({
  ...{ subject, agencyCode: null, roles: ['province-inspector'] },
});

const WRITTEN = 'Anh Tuấn đòi 500.000 đồng, gọi 0912 345 678 để hỏi';
const SHOWN = 'Anh [tên người] đòi 500.000 đồng, gọi [số điện thoại] để hỏi';

describe('the original of an opinion', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  let opinion: string;
  const begin = async () => {
    province = await described.open();
    for (const text of [WRITTEN, 'Tốt', 'Nhanh', 'Nên có ghế', 'Chị Lan nhiệt tình']) await write(text);
    for (let form = 0; form < 5; form += 1) await write('');
    province.today('2021-10-02');
    await showFigures(province.app, province.round);
    opinion = (await listed()).edges.find(({ node }) => node.text === SHOWN)?.node.opinion ?? '';
  };

  const write = async (text: string) => {
    const form = await province.visitor.blank();
    province.later(60);
    const input = province.visitor.inputOf(form);
    const answers = [...(input.answers as object[]), ...(text ? [{ item: 'YK', text }] : [])];
    expect(await province.ask(SUBMIT, { input: { ...input, answers } })).toMatchObject({
      __typename: 'SurveyResponseAccepted',
    });
  };
  const listed = (variables: object = {}, subject = 'thanh tra') =>
    province.ask<MaskedPage>(MASKED, { agency: 'P.1', ...variables }, inspector(subject));
  const open = (changes: object = {}, subject = 'thanh tra') =>
    province.ask<Original>(
      OPEN,
      { input: { agencyCode: 'P.1', opinion, reason: 'Đơn tố cáo số 5', ...changes } },
      inspector(subject),
    );
  const read = (subject = 'thanh tra', agency = 'P.1') =>
    province.ask<Original>(READ, { agency, opinion }, inspector(subject));
  const trail = (actions: string, subject = '') =>
    province.db.admin<{ agency: string; actor: string; action: string; subject: string; after: object }>(
      `select a.code as agency, actor, action, subject, after from hailong.audit_entry join hailong.agency a using (agency_id)
       where action ~ $1 and $2 in (actor, '') order by at, action`,
      [actions, subject],
    );

  // Each with an inspector to itself, whose openings and trail no other test has.
  describe('while it is kept', () => {
    beforeAll(begin);
    afterAll(() => province.close());

    it('is masked for the agency, which sees how many parts were', async () => {
      const { edges } = await province.ask<MaskedPage>(OPINIONS, {}, administratorOf('P.1'));
      expect(edges.map(({ node }) => [node.text, node.masked]).sort()).toEqual([
        [SHOWN, 2],
        ['Chị [tên người] nhiệt tình', 1],
        ...[
          ['Nhanh', 0],
          ['Nên có ghế', 0],
          ['Tốt', 0],
        ],
      ]);
    });

    it('is found masked by the inspector of the province, page by page, in the trail of the agency', async () => {
      const first = await listed({ first: 1 });
      const second = await listed({ first: 1, after: first.edges[0]?.cursor });
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
      expect([...first.edges, ...second.edges].map(({ node }) => node.text).sort()).toEqual([
        SHOWN,
        'Chị [tên người] nhiệt tình',
      ]);
      expect((await listed({ after: Buffer.from('1:x').toString('base64url') })).edges).toEqual([]);
      await listed({}, 'thanh tra sổ');
      expect(await trail('list-masked', 'thanh tra sổ')).toMatchObject([
        { agency: 'P.1', after: { texts: 2 } },
      ]);
    });

    it('opens with a reason, which stands in the trail of the agency, and is readable for a day', async () => {
      const who = 'thanh tra một ngày';
      expect(await read(who)).toMatchObject({ code: 'ORIGINAL_CLOSED' });
      const opened = await open({}, who);
      expect(opened).toEqual({
        __typename: 'SurveyOriginal',
        opinion,
        text: WRITTEN,
        closesAt: new Date(province.clock.now().getTime() + 86_400_000).toISOString(),
      });
      province.later(86_399);
      expect(await read(who)).toMatchObject({ text: WRITTEN });
      province.later(1);
      expect(await read(who)).toMatchObject({ code: 'ORIGINAL_CLOSED' });
      expect(await trail('original', who)).toEqual([
        {
          ...{ agency: 'P.1', actor: who, action: 'open-original', subject: opinion },
          after: { reason: 'Đơn tố cáo số 5', closesAt: opened.closesAt },
        },
        {
          agency: 'P.1',
          actor: who,
          action: 'read-original',
          subject: opinion,
          after: null,
        },
      ]);
    });

    it('is open to the inspector that opened it and to no other, for the hours that were said', async () => {
      await open({ hours: 2 }, 'thanh tra hai giờ');
      expect(await read('người khác')).toMatchObject({ code: 'ORIGINAL_CLOSED' });
      province.later(7199);
      expect(await read('thanh tra hai giờ')).toMatchObject({ text: WRITTEN });
      province.later(1);
      expect(await read('thanh tra hai giờ')).toMatchObject({ code: 'ORIGINAL_CLOSED' });
    });

    it('is refused without a reason, for too long, of another agency, where nothing was masked, and leaves no trace then', async () => {
      const all = await province.ask<MaskedPage>(OPINIONS, {}, administratorOf('P.1'));
      const plain = all.edges.find(({ node }) => node.masked === 0)?.node.id;
      const refused = (changes: object) => open(changes, 'thanh tra bị từ chối');
      expect(await refused({ reason: '  ' })).toMatchObject({ code: 'REASON_MISSING' });
      for (const hours of [0, 73, -1])
        expect(await refused({ hours })).toMatchObject({ code: 'OPENING_HOURS_OUTSIDE' });
      expect(await refused({ agencyCode: 'P.2' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refused({ agencyCode: 'P.9' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refused({ opinion: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refused({ opinion: plain })).toMatchObject({ code: 'ORIGINAL_MISSING' });
      expect(await trail('open-original', 'thanh tra bị từ chối')).toEqual([]);
      expect(
        await province.db.admin(`select from hailong.original_opening where actor = 'thanh tra bị từ chối'`),
      ).toEqual([]);
    });

    it.each<SurveyActor>([
      administratorOf('P.1'),
      {
        subject: 'a',
        agencyCode: null,
        roles: ['province-administrator', 'province-supervisor', 'province-auditor'],
      },
      { subject: 'a', agencyCode: 'P.1', roles: ['province-inspector'] },
    ])('opens to no other role and to no inspector outside a province desk: %o', async (actor) => {
      for (const [operation, variables] of [
        [MASKED, { agency: 'P.1' }],
        [OPEN, { input: { agencyCode: 'P.1', opinion, reason: 'x' } }],
        [READ, { agency: 'P.1', opinion }],
      ] as const) {
        const { errors } = await province.portal.ask(operation, variables, actor);
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    });
  });

  describe('is destroyed', () => {
    beforeEach(begin);
    afterEach(() => province.close());

    it('ninety days after the text appeared, with the number in the trail, also while it is open', async () => {
      const release = province.app.get(ReleaseOpinions, { strict: false });
      province.today('2021-12-30');
      await release.release('test');
      expect(await open({ hours: 72 })).toMatchObject({ closesAt: '2021-12-30T17:00:00.000Z' });
      expect(await read()).toMatchObject({ text: WRITTEN, closesAt: '2021-12-30T17:00:00.000Z' });
      province.today('2021-12-31');
      expect([await read(), await open()]).toMatchObject([
        { code: 'ORIGINAL_MISSING' },
        { code: 'ORIGINAL_MISSING' },
      ]);
      for (let times = 0; times < 2; times += 1) await release.release('test');
      expect((await listed()).edges).toEqual([]);
      expect(await province.db.admin('select from hailong.opinion where sealed is not null')).toEqual([]);
      expect(await trail('destroy-originals')).toMatchObject([
        { agency: 'P.1', after: { originals: 2, appearedUntil: '2021-10-02' } },
      ]);
    });

    it('when the round becomes final, also of texts that wait, with an entry; the masked texts stay', async () => {
      await open();
      await write('Anh Bình, 0905 111 222');
      const { owner, round } = province;
      expectOk(await province.app.get(CloseRound, { strict: false }).close(owner, round.roundId));
      expect(await read()).toMatchObject({ text: WRITTEN });
      expectOk(await province.app.get(FinaliseRound, { strict: false }).finalise(owner, round.roundId));
      expect(await read()).toMatchObject({ code: 'ORIGINAL_MISSING' });
      expect((await listed()).edges).toEqual([]);
      for (const table of ['opinion', 'open_comment'])
        expect(await province.db.admin(`select from hailong.${table} where sealed is not null`)).toEqual([]);
      expect(await trail('destroy-originals')).toMatchObject([{ agency: 'P.1', after: { originals: 3 } }]);
      const { edges } = await province.ask<MaskedPage>(OPINIONS, {}, administratorOf('P.1'));
      expect(edges.map(({ node }) => node.text)).toContain(SHOWN);
    });
  });
});
