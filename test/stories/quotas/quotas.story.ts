import { RefreshTargets } from '@hailong/quotas/use-cases';
import { atOnce } from '../../kit/run-concurrently';
import { ANALYST } from '../../kit/actors';
import { ALL_QUOTAS, QUOTAS, QuotaPage as Page, REFUSED } from './quota-cells';
import { CITY, hue, TRADE, WARD } from '../../kit/hue';
import {
  CLOSE,
  formInput,
  OPEN,
  Outcome,
  PLAN,
  PLAN_ROUNDS,
  PUBLISH_FORM,
  refusals,
  SAVE_FORM,
  SAVE_PLAN,
} from '../../kit/survey-operations';
import { ROUND_ID } from '@hailong/kernel';
import { Opened } from '../../kit/province';

const UPDATE = `mutation ($round: ID!) { it: updateSurveyQuotaTargets(round: $round) { __typename ${REFUSED}
  ... on SurveyQuotaTargetsUpdated { asOf cells changed } } }`;

const TIERS = [
  { from: 0 },
  { from: 100, count: 100 },
  { from: 1000, count: 200 },
  { from: 5000, count: 500 },
];

describe('the quotas of a round', () => {
  let province: Opened<typeof hue>;
  let round: string;
  beforeAll(async () => {
    province = await hue.open();
    const { id } = await province.ask<Outcome>(SAVE_FORM, { input: formInput('nguoi-dan') }, CITY);
    await province.ask<Outcome>(PUBLISH_FORM, { id }, CITY);
    const quotas = [
      { code: 'bac', label: 'Tối thiểu theo hồ sơ', kind: 'TIERS', tiers: TIERS, each: ['AGENCY'] },
      { code: 'giay', label: 'Phiếu giấy', kind: 'CEILING', count: 100, channel: 'PAPER' },
    ];
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-hue', quotas } }, CITY);
    const participants = ['HUE', 'HH'].map((agencyCode) => ({ agencyCode }));
    const planned = await province.ask<Outcome>(
      PLAN_ROUNDS,
      { input: { plan: plan.id, participants } },
      CITY,
    );
    round = planned.rounds[0]?.id ?? '';
  });
  afterAll(() => province.close());

  const idOf = async (code: string) =>
    (
      await province.db.admin<{ id: number }>('select agency_id as id from hailong.agency where code = $1', [
        code,
      ])
    )[0]?.id ?? 0;
  /** Types in the number of dossiers that an agency had in 2024. */
  const state = async (code: string, dossiers: number, asOf: string) =>
    province.db.admin(
      `insert into hailong.frame_count (agency_id, window_from, window_to, as_of, dossiers, source, note, actor)
       values ($1, '2024-01-01', '2024-12-31', $2, $3, 'sổ', 'gõ tay', 'tester')`,
      [await idOf(code), asOf, dossiers],
    );
  const cells = async (actor = CITY, more: object = {}) =>
    (await province.ask<Page>(QUOTAS, { round, ...more }, actor)).edges.map(({ node }) => node);
  const ofWard = async () => (await cells(WARD)).find(({ agency }) => agency?.code === 'HH');

  it('have no cells while it is a draft, and all of them when it opens, each belonging to whom it counts', async () => {
    expect(refusals(await province.ask<Outcome>(UPDATE, { round }, CITY))).toEqual([
      'QUOTA_ROUND_NOT_OPEN round',
    ]);
    await province.ask<Outcome>(OPEN, { id: round }, CITY);
    const all = (await province.ask<Page>(ALL_QUOTAS, { round }, ANALYST)).edges.map(({ node }) => node);
    expect(all.map((cell) => [cell.number, cell.agency?.code, cell.meaning, cell.most, cell.shared])).toEqual(
      [
        [1, 'HUE', 'FLOOR', null, false],
        [2, 'HH', 'FLOOR', null, false],
        [3, undefined, 'CEILING', 100, true],
      ],
    );
    expect(all[1]?.label.vi).toBe('Tối thiểu theo hồ sơ · UBND phường Hương Hồ');
  });

  it('are shown to an agency as its own and what it shares, to the province as all or those of one', async () => {
    expect((await cells(CITY)).map(({ number }) => number)).toEqual([1, 3]);
    expect((await cells(WARD)).map(({ number }) => number)).toEqual([2, 3]);
    const one = await province.ask<Page>(ALL_QUOTAS, { round, agencyCode: 'HH' }, ANALYST);
    expect(one.edges.map(({ node }) => node.number)).toEqual([2, 3]);
  });

  it('are nobody else’s: a round one takes no part in is answered like one that does not exist (formbricks ENG-1749)', async () => {
    for (const operation of [QUOTAS, UPDATE]) {
      const others = await province.ask<Outcome>(operation, { round }, TRADE);
      expect(others).toEqual(await province.ask<Outcome>(operation, { round: ROUND_ID.of(999) }, TRADE));
      expect(refusals(others)).toEqual(['NOT_FOUND round']);
    }
  });

  it('follow the dossiers of the year tier by tier, each change with its day, one a day at most', async () => {
    expect((await ofWard())?.newest).toBeNull();
    province.today('2024-08-10');
    await state('HH', 999, '2024-08-09');
    expect(await province.ask<Outcome>(UPDATE, { round }, CITY)).toMatchObject({
      asOf: '2024-08-10',
      cells: 3,
      changed: 1,
    });
    expect(await province.ask<Outcome>(UPDATE, { round }, CITY)).toMatchObject({ changed: 0 });
    province.today('2024-09-01');
    await state('HH', 1000, '2024-08-31');
    expect(await province.ask<Outcome>(UPDATE, { round }, WARD)).toMatchObject({ cells: 1, changed: 1 });
    await state('HH', 5000, '2024-09-01');
    expect(await province.ask<Outcome>(UPDATE, { round }, WARD)).toMatchObject({ cells: 1, changed: 1 });
    expect((await ofWard())?.history).toEqual([
      { asOf: '2024-09-01', population: 5000, target: 500, source: 'counts 2024-09-01', frozen: false },
      { asOf: '2024-08-10', population: 999, target: 100, source: 'counts 2024-08-09', frozen: false },
    ]);
  });

  it('count reported dossiers of the year and no others', async () => {
    const huong = await idOf('HUE');
    await province.db.admin(
      `insert into hailong.dossier (agency_id, code, receiving_id, deciding_id, outcome, applicant, finished_on)
       select $1, 'd' || n, $1, $1, 'granted', 'citizen', case when n <= 99 then date '2024-03-01' else date '2023-12-31' end
       from generate_series(1, 120) n`,
      [huong],
    );
    await province.ask<Outcome>(UPDATE, { round }, CITY);
    expect((await cells(CITY))[0]?.newest).toMatchObject({ population: 99, target: 99, source: 'dossiers' });
  });

  it('follow by themselves where the host wishes it: nobody has to ask', async () => {
    province.today('2024-09-20');
    await state('HH', 5001, '2024-09-19');
    const refresh = () => province.app.get(RefreshTargets).refresh('targets');
    expect([await refresh(), await refresh()]).toEqual([1, 0]);
    const newest = { asOf: '2024-09-20', population: 5001, target: 500, frozen: false };
    expect((await ofWard())?.newest).toMatchObject(newest);
  });

  it('are frozen when the round closes, whatever is stated afterwards', async () => {
    province.today('2024-10-20');
    await state('HH', 4999, '2024-10-19');
    // A request for new targets that gets the lock only after the round has closed changes nothing.
    const turn = `select pg_advisory_xact_lock(hashtext('hailong.round'), ${ROUND_ID.read(round)})`;
    const [, updated] = await atOnce<object>(province.db.adminUrl, turn, [
      () => province.ask<Outcome>(CLOSE, { id: round }, CITY),
      () => province.ask<Outcome>(UPDATE, { round }, CITY),
    ]);
    expect(updated).toMatchObject({ changed: 0 });
    const frozen = { asOf: '2024-10-20', population: 4999, target: 200, frozen: true };
    expect((await ofWard())?.newest).toMatchObject(frozen);
    province.today('2024-10-21');
    await state('HH', 9000, '2024-10-21');
    expect(refusals(await province.ask<Outcome>(UPDATE, { round }, CITY))).toEqual([
      'QUOTA_TARGETS_LOCKED round',
    ]);
    await province.ask<Outcome>(CLOSE, { id: round }, CITY);
    expect((await ofWard())?.history).toEqual([
      expect.objectContaining(frozen),
      expect.objectContaining({ asOf: '2024-09-20', target: 500 }),
      expect.objectContaining({ asOf: '2024-09-01', target: 500 }),
      expect.objectContaining({ target: 100 }),
    ]);
  });

  it('leave a trail at each agency whose targets changed: who, when, how many', async () => {
    const trail = await province.db.admin<{ readonly actor: string; readonly after: object }>(
      `select code, actor, after from hailong.audit_entry join hailong.agency using (agency_id)
       where action = 'update-quota-targets' and code = 'HH' order by at`,
    );
    expect(trail.map(({ actor }) => actor)).toEqual([
      ...['admin of HUE', 'admin of HH', 'admin of HH', 'targets', 'admin of HUE'],
    ]);
    expect(trail.at(-1)).toMatchObject({ after: { asOf: '2024-10-20', targets: 1, frozen: true } });
  });

  it('come page by page, each cell once', async () => {
    const first = await province.ask<Page>(QUOTAS, { round, first: 1 }, WARD);
    expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([1, true]);
    const rest = await province.ask<Page>(QUOTAS, { round, first: 1, after: first.pageInfo.endCursor }, WARD);
    expect([...first.edges, ...rest.edges].map(({ node }) => node.number)).toEqual([2, 3]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('are frozen once by two processes that finish the same close at once', async () => {
    const ward = await idOf('HH');
    await province.db.admin(
      `delete from hailong.quota_target where frozen;
       update hailong.survey_round set owed = '{close/targets}' where round_id = ${ROUND_ID.read(round)}`,
    );
    const turn = `select pg_advisory_xact_lock(hashtext('hailong.targets'), ${ward})`;
    const close = () => province.ask<Outcome>(CLOSE, { id: round }, CITY);
    await atOnce<object>(province.db.adminUrl, turn, [close, close]);
    const saved = await province.db.admin<{ after: object }>(
      `select after from hailong.audit_entry
       where action = 'update-quota-targets' and agency_id = ${ward} and after ->> 'asOf' = '2024-10-21'`,
    );
    expect(saved).toEqual([{ after: { asOf: '2024-10-21', targets: 1, frozen: true } }]);
    expect((await ofWard())?.history.filter(({ frozen }) => frozen)).toHaveLength(1);
  });
});
