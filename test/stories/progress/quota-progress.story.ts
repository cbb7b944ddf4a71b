import { addDays, day, ROUND_ID, CELL_PROGRESS_ID } from '@hailong/kernel';
import { ANALYST, administratorOf } from '../../kit/actors';
import { PROVINCE, SAMPLINGS, askedByAgency, askedByProvince, fillCells } from './quota-progress';
import { QuotaRows, quotaRows } from '../../kit/quota-rows';
import { responsesLookedAt } from './responses-read';
import { sentDuring, statementsOf } from '../../kit/statements-of';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, openedSince } from '../../kit/round';
import { aClerk } from '../../kit/clerk';

describe('the progress of a round on 15 August, last day 31 October', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: { fields: ['a', 'b', 'c', 'd'].map((code) => ({ code, label: code })) } }))
    .with(aClerk());
  let province: Opened<typeof described>;
  let rows: QuotaRows;
  beforeAll(async () => {
    province = await described.open();
    // The plan's own rule asks for nothing; the cells of this story replace it.
    await province.db.admin('delete from hailong.quota_cell');
    rows = quotaRows(province);
    await fillCells(rows);
    for (let back = 1; back <= 14; back += 1) await rows.arrived('P.2', addDays(day('2018-08-15'), -back), 5);
    // It does not count, so it is not foreseen.
    await rows.arrived('P.2', '2018-08-14', 9, { valid: false });
  });
  afterAll(() => province.close());

  const ofAgency = (code: string, more: object = {}) => askedByAgency(province, code, more);
  const ofProvince = (more: object = {}, actor = ANALYST) => askedByProvince(province, more, actor);

  it('counts fields apart, and tells no kinds of forms apart before the round is final', async () => {
    const { cells, rules, forms, daysLeft } = await ofAgency('P.1');
    expect(daysLeft).toBe(78);
    expect(forms).toEqual({
      ...{ received: 17, seen: 17 },
      ...{ screenedOut: null, invalid: null, surplus: null, valid: null },
    });
    expect(cells.edges.map(({ node }) => [node.rule, node.shortfall, node.status])).toEqual([
      ['together', null, null],
      ['fields', 0, 'MET'],
      ['fields', 6, 'CANNOT_TELL'],
      ['fields', 20, 'CANNOT_TELL'],
      ['fields', 20, 'CANNOT_TELL'],
    ]);
    expect(cells.edges[1]?.node.forms).toEqual({ received: 13, seen: 13 });
    expect(rules.find(({ rule }) => rule === 'fields')).toMatchObject({
      target: 60,
      shortfall: 46,
      neededPerDay: 46 / 78,
      status: 'CANNOT_TELL',
    });
  });

  it('includes a form that the agency typed in as soon as its acknowledgement is there', async () => {
    const before = await ofAgency('P.1');
    const entered = await province.clerk.enter(
      province.clerk.form({ field: 'd' }),
      province.clerk.form({ field: 'd' }),
    );
    expect(entered[0]?.__typename).toBe('SurveyResponseAccepted');
    const after = await ofAgency('P.1');
    expect(after.forms).toMatchObject({ received: before.forms.received + 2, seen: before.forms.seen + 2 });
    expect(after.cells.edges[0]?.node.forms.received).toBe(after.forms.received);
  });

  it('gives cells page by page', async () => {
    const first = await ofAgency('P.1', { first: 3 });
    expect(first.cells.pageInfo.hasNextPage).toBe(true);
    const second = await ofAgency('P.1', { first: 3, after: first.cells.pageInfo.endCursor });
    const keys = second.cells.edges.map(({ node }) => CELL_PROGRESS_ID.read(node.id));
    expect(keys).toMatchObject([3, 4].map((cellId) => ({ roundId: province.round.roundId, cellId })));
    expect(second.cells.pageInfo.hasNextPage).toBe(false);
  });

  it('tells who was invited and who came, by port, and not who was only written down', async () => {
    const { agencyId } = await province.scopeOf('P.2');
    // A sheet of paper is asked with as soon as it is made: nothing ever says that it was sent.
    await rows.invited('P.2', { port: 'email', sent: '2018-08-01', revoked: null, count: 3 });
    await rows.invited('P.2', { port: 'email', sent: null, revoked: null, count: 4 });
    await rows.invited('P.2', { port: 'email', sent: '2018-08-01', revoked: '2018-08-03', count: 1 });
    await rows.invited('P.2', { port: 'paper', sent: null, revoked: null, count: 2 });
    await rows.invited('P.2', { port: 'paper', sent: null, revoked: '2018-08-03', count: 1 });
    await province.db.admin(
      `insert into hailong.admission (agency_id, round_id, token_hash, short_code_hash, expires_on, blinded_hash, used)
       values ($1, $2, 'a', 'a', '2018-10-31', 'x', false), ($1, $2, 'b', 'b', '2018-10-31', null, true),
         ($1, $2, 'c', 'c', '2018-10-31', null, false)`,
      [agencyId, province.round.roundId],
    );
    const { invitations } = await ofAgency('P.2');
    expect(invitations).toMatchObject({ asked: 5, byEmail: 3, bySms: 0, byZalo: 0, onPaper: 2, reached: 0 });
    expect((await ofAgency('P.1')).invitations).toMatchObject({ asked: 0, reached: 0 });
  });

  it('foresees the last day from what came each day since it was opened, without looking at responses', async () => {
    await rows.tally('P.2', { responses: 70 });
    await openedSince(province.db, province.round.roundId, '2018-06-01');
    const { forecast, cells } = await ofAgency('P.2');
    expect(await responsesLookedAt(() => ofAgency('P.2'))).toEqual([]);
    expect(forecast).toMatchObject({ expected: 70 + 78 * 5, perDay: 5, unknown: null });
    expect(forecast.lower).toBeLessThan(forecast.expected);
    expect(cells.edges[1]?.node).toMatchObject({ target: 200, shortfall: 130, status: 'ON_COURSE' });
  });

  it('shows a ward of 999 dossiers that met its plan of 100 with ±5.6 points when it drew, ±5.9 when it did not', async () => {
    await rows.cell('P.3', { id: 1, rule: 'tiers', target: 100, population: 999 });
    await rows.tally('P.3', { responses: 100 });
    const ward = async () => (await ofAgency('P.3')).cells.edges[0]?.node;
    expect((await ward())?.presentHalfWidth).toMatchObject({ ofPopulation: false });
    expect((await ward())?.presentHalfWidth.at90).toBeCloseTo(5.88, 2);
    const { db } = province;
    await rows.drew('P.3');
    expect((await ward())?.presentHalfWidth.ofPopulation).toBe(false);
    const [before] = await db.admin<{ terms: object }>('select document as terms from hailong.survey_round');
    await db.admin(`update hailong.survey_round set document = document || '{"access": "invited"}'`);
    // Officials may type in the paper of a person that was not drawn.
    const withPaper = await ward();
    await db.admin(`update hailong.survey_round set document = document || '{"channels": ["online"]}'`);
    const drawn = await ward();
    const results = await province.ask(SAMPLINGS, { round: province.publicRoundId }, ANALYST);
    expect(results).toEqual({ samplings: ['DRAWN_APPLICANTS'] });
    // A person was asked without having been drawn: the forms no longer stand for a known population.
    await rows.invited('P.3', { port: 'paper', sent: null, revoked: null, count: 1 });
    const mixed = await ward();
    await db.admin('update hailong.invitation set revoked_on = made_on where revoked_on is null');
    const takenBack = await ward();
    await db.admin('update hailong.survey_round set document = $1', [JSON.stringify(before?.terms)]);
    const narrowed = [withPaper, mixed, takenBack].map((each) => each?.presentHalfWidth.ofPopulation);
    expect(narrowed).toEqual([false, false, true]);
    expect(drawn).toMatchObject({ status: 'MET', presentHalfWidth: { ofPopulation: true } });
    expect(drawn?.presentHalfWidth.at90).toBeCloseTo(5.6, 1);
    expect(drawn?.presentHalfWidth.at50).toBeCloseTo(9.3, 1);
  });

  it('shows the province who is behind, most behind first, and sums up the tree', async () => {
    const { agencies, units, rules, forms } = await ofProvince();
    expect(agencies.edges.map(({ node: { agency, worst } }) => [agency.code, worst?.shortfall])).toEqual([
      ['P.1', 44],
      ['P.2', 130],
      ['P.3', 0],
    ]);
    expect(agencies.edges[1]?.node.worst?.neededPerDay).toBeCloseTo(130 / 78, 12);
    expect(units.map(({ agency, participants }) => [agency.code, participants])).toEqual([['P', 3]]);
    const own = rules.filter(({ rule }) => rule !== 'together');
    expect(units[0]?.rules).toEqual(own);
    expect(own.find(({ rule }) => rule === 'tiers')).toMatchObject({ target: 300, shortfall: 130 });
    const departments = forms.received - 100;
    expect(rules.find(({ rule }) => rule === 'together')).toMatchObject({
      target: 300,
      shortfall: 300 - departments,
      forms: { received: departments },
    });
  });

  it('shows the agency that runs the round all of it, rolled up the tree, though it takes no part itself', async () => {
    const owner = await ofProvince({}, administratorOf('P'));
    expect(owner).toEqual(await ofProvince());
    expect(owner.units[0]).toMatchObject({ agency: { code: 'P' }, participants: 3 });
    expect(owner.forms.received).toBeGreaterThan(0);
    const refused = { __typename: 'SurveyRefusal', code: 'PROGRESS_AGENCY_UNSUITED' };
    expect(await ofAgency('P')).toMatchObject(refused);
  });

  it('lists page by page without gap or repetition', async () => {
    const first = await ofProvince({ first: 1 });
    const second = await ofProvince({ first: 2, after: first.agencies.pageInfo.endCursor });
    const edges = [...first.agencies.edges, ...second.agencies.edges];
    const codes = edges.map(({ node }) => node.agency.code);
    expect(codes).toEqual(['P.1', 'P.2', 'P.3']);
    expect(second.agencies.pageInfo.hasNextPage).toBe(false);
    const after = Buffer.from('1:x').toString('base64url');
    const asked = { round: province.publicRoundId, first: 1, after };
    const wrong = await province.portal.ask(PROVINCE, asked, ANALYST);
    expect(wrong.errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
  });

  it('is read by supervisors, and by no agency about others', async () => {
    const supervisor = { subject: 'front', agencyCode: null, roles: ['province-supervisor' as const] };
    expect((await ofProvince({}, supervisor)).__typename).toBe('SurveyProvinceProgress');
    const notFound = { __typename: 'SurveyRefusal', code: 'NOT_FOUND' };
    expect(await ofProvince({}, administratorOf('P.1'))).toMatchObject(notFound);
    expect(await ofProvince({ round: ROUND_ID.of(999) })).toMatchObject(notFound);
  });

  it('of one agency more costs no statement more, of twenty thousand cells neither', async () => {
    const cost = async (first: number) => [
      await statementsOf(() => ofProvince({ first })),
      await statementsOf(() => ofAgency('P.3')),
    ];
    const before = await cost(1);
    const { db } = province;
    const { agencyId } = await province.scopeOf('P.3');
    await db.admin(
      `insert into hailong.quota_cell (agency_id, round_id, cell_id, rule, field, meaning)
       select $1, $2, 100 + n, 'many', n % 30000, 'floor' from generate_series(1, 20000) n`,
      [agencyId, province.round.roundId],
    );
    // Otherwise the check of the foreign key keeps the plan that it made for a few cells.
    await db.admin('analyze hailong.quota_cell');
    await db.admin(
      `insert into hailong.quota_target select agency_id, round_id, cell_id, d, 9, 3, 's', false, 'a'
       from hailong.quota_cell cross join (values (date '2018-06-01'), (date '2018-07-01')) v(d) where rule = 'many'`,
    );
    expect((await ofProvince()).rules.find(({ rule }) => rule === 'many')).toMatchObject({ target: 60_000 });
    expect(await cost(50)).toEqual(before);
  });

  it('opens the door of an agency once for its details, however much is asked of it', async () => {
    const details = `query ($round: ID!) { surveyProvinceProgress(round: $round) { ... on SurveyProvinceProgress {
      agencies { edges { node { a: details { forecast { expected } } b: details { invitations { reached } agency { code } } } } } } } }`;
    const sent = await sentDuring(async () => {
      const { errors } = await province.portal.ask(details, { round: province.publicRoundId }, ANALYST);
      expect(errors).toBeUndefined();
    });
    // The round, the tree, three agencies, their names.
    expect(sent.filter((statement) => statement.startsWith('begin '))).toHaveLength(6);
  });
});
