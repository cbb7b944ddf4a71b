import { SurveyActor } from '@hailong/access';
import { CloseRound } from '@hailong/surveys/use-cases';
import { ANALYST, administratorOf, operatorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aRound, VUNG_TAU } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import {
  ANSWER,
  ASSIGN,
  COMPARE,
  COUNTS,
  HAND_OVER,
  Handled,
  LIST,
  OpinionDesk,
  PUBLISH,
  PUBLISHED,
  REOPEN,
  SET_ASIDE,
  WITHDRAW,
  anOpinionDesk,
  refusalsOf,
} from './opinion-desk';
import { aVisitor } from '../../kit/visitor';

const WRITTEN = [
  'Chờ quá lâu ở bộ phận một cửa',
  'Bộ phận một cửa chờ cả buổi',
  'Cán bộ đòi thêm giấy tờ ngoài quy định',
  'Không có ý kiến gì',
  'Hồ sơ đất đai trễ hẹn hai tuần',
];

describe('the opinions of the plan of Bà Rịa–Vũng Tàu', () => {
  const described = aProvince('2021-10-29', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
    .with(aVisitor())
    .with(anOpinionDesk());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    for (const text of [...WRITTEN, ...Array<undefined>(5)])
      await province.desk.write(text, 'SurveyResponseAccepted');
    // A person without a service to rate may write all the same; alone the text stays hidden.
    await province.desk.write('Đi cùng mẹ', 'SurveyResponseScreenedOut', [{ item: 'DK.1', level: 'no' }]);
    province.today('2021-11-05');
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
  });
  afterAll(() => province.close());

  const admin = administratorOf('P.1');
  const list = (...of: Parameters<OpinionDesk['list']>) => province.desk.list(...of);
  const idsOf = (...texts: readonly (string | undefined)[]) => province.desk.idsOf(...texts);
  const take = (operation: string, variables: object) => province.desk.take(operation, variables);

  it('appear at the close, with three weeks to their deadline', async () => {
    const nodes = await list({ round: province.publicRoundId });
    expect(nodes.map(({ text }) => text).sort()).toEqual([...WRITTEN].sort());
    for (const node of nodes)
      expect(node).toMatchObject({
        ...{ state: 'RECEIVED', dueOn: '2021-11-26', daysLeft: 15, overdue: false, closedOn: null },
        ...{ assignee: null, answer: null, steps: [], question: { vi: 'Ý kiến phản ánh, góp ý của Ông/Bà' } },
      });
    expect((await list({ search: 'mot cua' })).map(({ text }) => text).sort()).toEqual(
      [WRITTEN[0], WRITTEN[1]].sort(),
    );
  });

  it('are assigned, answered, handed over and set aside, each by whom and when', async () => {
    const [slow, slower, papers, nothing, late] = await idsOf(...WRITTEN);
    expect(await take(ASSIGN, { ids: [slow, slower, papers] })).toMatchObject({
      opinions: Array(3).fill({ state: 'ASSIGNED', assignee: 'Văn phòng Sở', closedOn: null }),
    });
    province.today('2021-11-10');
    expect((await take(SET_ASIDE, { ids: [nothing] })).opinions).toMatchObject([{ state: 'SET_ASIDE' }]);
    expect((await take(HAND_OVER, { ids: [papers] })).opinions).toMatchObject([{ state: 'HANDED_OVER' }]);
    province.today('2021-11-25');
    const answered = await take(ANSWER, { ids: [slow, slower], answer: ' Sẽ thêm quầy. ' });
    expect(answered.opinions).toMatchObject(
      Array(2).fill({ state: 'ANSWERED', answer: 'Sẽ thêm quầy.', closedOn: '2021-11-25' }),
    );
    const steps = (await list({ search: WRITTEN[2] })) as unknown as { steps: object[] }[];
    expect(steps[0]?.steps).toEqual([
      { step: 'ASSIGN', note: 'Văn phòng Sở', actor: 'admin of P.1', on: '2021-11-05' },
      { step: 'HAND_OVER', note: 'PAKN-77', actor: 'admin of P.1', on: '2021-11-10' },
    ]);
    expect(await list({ overdue: true })).toEqual([]);
    province.today('2021-11-27');
    expect(await list({ overdue: true })).toMatchObject([{ id: late, daysLeft: -1, overdue: true }]);
  });

  it('take a step together or not at all, and only one that leads on from their state', async () => {
    const [slow, , , nothing, late] = await idsOf(...WRITTEN);
    const refused = await take(ASSIGN, { ids: [late, slow, 'opinion:nobody', nothing] });
    expect(refusalsOf(refused)).toEqual([
      ['OPINION_STEP_UNSUITED', 'opinions[1]'],
      ['NOT_FOUND', 'opinions[2]'],
      ['OPINION_STEP_UNSUITED', 'opinions[3]'],
    ]);
    expect(await list({ state: 'RECEIVED' })).toMatchObject([{ id: late, steps: [] }]);
    expect(refusalsOf(await take(ASSIGN, { ids: [] }))).toEqual([['OPINIONS_EMPTY', 'opinions']]);
    expect(refusalsOf(await take(ASSIGN, { ids: Array(201).fill(late) }))).toEqual([
      ['OPINIONS_TOO_MANY', 'opinions'],
    ]);
    expect(refusalsOf(await take(ANSWER, { ids: [late], answer: ' ' }))).toEqual([
      ['OPINION_TEXT_MISSING', 'answer'],
    ]);
    expect(refusalsOf(await take(PUBLISH, { ids: [late] }))).toEqual([
      ['OPINION_STEP_UNSUITED', 'opinions[0]'],
    ]);
  });

  it('are taken up again with the reason, and keep their deadline', async () => {
    const [, , , nothing] = await idsOf(...WRITTEN);
    expect((await take(REOPEN, { ids: [nothing] })).opinions).toMatchObject([
      { state: 'RECEIVED', closedOn: null },
    ]);
    expect(await list({ overdue: true })).toHaveLength(2);
    await take(SET_ASIDE, { ids: [nothing] });
  });

  it('are answered before all by summary and answer; the words of a person show only where the agency quotes them', async () => {
    const [slow, slower, papers] = await idsOf(...WRITTEN);
    expect(refusalsOf(await take(PUBLISH, { ids: [slow], quoted: papers }))).toEqual([
      ['QUOTATION_OUTSIDE', 'quoted'],
    ]);
    const shown = async () => (await province.ask<{ edges: readonly object[] }>(PUBLISHED)).edges;
    expect(await shown()).toEqual([]);
    const { answer } = await take(PUBLISH, { ids: [slow] });
    await take(PUBLISH, { ids: [slower], quoted: slower });
    const common = {
      ...{ agency: { code: 'P.1' }, roundTitle: province.round.document.title, simulated: false },
      ...{ summary: 'Chờ lâu ở bộ phận một cửa', answer: 'Đã thêm một quầy từ tháng 12' },
      publishedOn: '2021-11-27',
    };
    expect(await shown()).toHaveLength(2);
    expect(await shown()).toEqual(
      expect.arrayContaining([
        { node: { ...common, quotation: null } },
        { node: { ...common, quotation: WRITTEN[1] } },
      ]),
    );
    expect(await take(WITHDRAW, { id: answer })).toEqual({ __typename: 'SurveyAnswerWithdrawn' });
    expect(await shown()).toEqual([{ node: { ...common, quotation: WRITTEN[1] } }]);
    expect(await list({ search: WRITTEN[0] })).toMatchObject([{ state: 'ANSWERED', closedOn: '2021-11-25' }]);
    expect(refusalsOf(await take(WITHDRAW, { id: answer }))).toEqual([['NOT_FOUND', 'id']]);
  });

  it('are counted for the agency and compared by the province, in numbers without a text', async () => {
    const meanDays = (20 + 20 + 5 + 22) / 4;
    const numbers = { opinions: 5, overdue: 1, closed: 4, closedInTime: 3, meanDays };
    expect(await province.ask(COUNTS, { round: province.publicRoundId }, admin)).toEqual({
      ...{ ...numbers, someStayHidden: true },
      states: ['RECEIVED', 'ASSIGNED', 'ANSWERED', 'HANDED_OVER', 'SET_ASIDE', 'PUBLISHED'].map((state) => ({
        ...{ state, opinions: state === 'ASSIGNED' ? 0 : 1 },
      })),
    });
    expect(await province.ask(COMPARE, {}, ANALYST)).toEqual({
      edges: [{ node: { agency: { code: 'P.1' }, ...numbers } }],
    });
  });

  it('are read and handled by the agency alone, and not by its operators', async () => {
    expect(await list({}, administratorOf('P.2'))).toEqual([]);
    const [slow] = await idsOf(WRITTEN[0]);
    const foreign = await province.ask<Handled>(REOPEN, { ids: [slow] }, administratorOf('P.2'));
    expect(refusalsOf(foreign)).toEqual([['NOT_FOUND', 'opinions[0]']]);
    const viewer: SurveyActor = { subject: 'xem', agencyCode: 'P.1', roles: ['agency-viewer'] };
    expect(await list({}, viewer)).toHaveLength(5);
    for (const [operation, variables, actor] of [
      [LIST, {}, operatorOf('P.1')],
      [LIST, {}, ANALYST],
      [COUNTS, {}, operatorOf('P.1')],
      [REOPEN, { ids: [slow] }, viewer],
      [COMPARE, {}, admin],
    ] as const) {
      const { errors } = await province.portal.ask(operation, variables, actor);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  it('leave in the trail each step, and each page that was read, once', async () => {
    await province.db.admin(`delete from hailong.audit_entry where action = 'read-opinions'`);
    await list();
    await list({ search: 'không ai viết câu này' });
    const reads = await province.db.admin(
      `select actor, subject, after from hailong.audit_entry where action = 'read-opinions'`,
    );
    expect(reads).toEqual([{ actor: 'admin of P.1', subject: 'opinions', after: { texts: 5 } }]);
    const steps = await province.db.admin<{ action: string }>(
      `select action from hailong.audit_entry where action ~ '-opinions$' and action <> 'read-opinions' order by at`,
    );
    expect(steps.map(({ action }) => action)).toEqual([
      ...[
        'release-opinions',
        'assign-opinions',
        'set-aside-opinions',
        'hand-over-opinions',
        'answer-opinions',
      ],
      ...[
        'reopen-opinions',
        'set-aside-opinions',
        'publish-opinions',
        'publish-opinions',
        'withdraw-opinions',
      ],
    ]);
  });
});
