import { AgencyScope } from '@hailong/database';
import { shownBlocksOf } from '@hailong/blocks';
import { SealDue, SealForms } from '@hailong/blocks/use-cases';
import { ResultsDb } from '@hailong/database';
import { CloseRound } from '@hailong/surveys/use-cases';
import { operatorOf } from '../../kit/actors';
import { ENTER } from '../../kit/intake';
import { recountAll } from '../../kit/recount-all';
import { finalise } from '../../kit/show-figures';
import { expectOk } from '../../kit/expect-ok';
import { Opened, aProvince } from '../../kit/province';
import { VUNG_TAU, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';
import { differencesOf } from '../responses/differences-of';

interface Block {
  readonly no: number;
  readonly state: number;
  readonly forms: string;
}

/** Friday, 2021-10-01; the next moment of sealing is the night to Monday, 2021-10-04. */
describe('the forms of an open round', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate: { burst: 1000, perMinute: 1000, shortestSeconds: 3 } }))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE', 'PAPER', 'KIOSK'] } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  const online = async (count: number) => {
    for (let n = 0; n < count; n += 1) {
      const form = await province.visitor.blank();
      province.later(10);
      const { data } = await province.visitor.submit(province.visitor.inputOf(form));
      expect(data.submitSurveyResponse.__typename).toBe('SurveyResponseAccepted');
    }
  };
  const typed = async (count: number) => {
    const { answers } = province.visitor.inputOf(await province.visitor.blank());
    const inputs = Array.from({ length: count }, (_, at) => ({
      ...{
        key: `typed-${at}-${count}-0000000000`,
        round: province.publicRoundId,
        agencyCode: 'P.1',
        group: 'citizens',
      },
      ...{ channel: 'PAPER', answers },
    }));
    await province.ask(ENTER, { inputs }, operatorOf('P.1'));
  };
  const seal = () => province.app.get(SealDue).seal('test');
  const blocks = () =>
    province.db.admin<Block>(
      `select block_no as no, state, concat_ws('+', seen, touched, independent) as forms from hailong.block order by 1`,
    );
  const shown = async () => {
    const scope = await province.scopeOf('P.1');
    const rows = await province.app
      .get(ResultsDb)
      .ofAgency(scope, (tx) => shownBlocksOf(tx, province.round.roundId, scope.agencyId));
    return rows.map(({ responses }) => responses);
  };

  it('are sealed in the night to Monday once ten independent ones wait, and shown with the next block', async () => {
    await online(10);
    expect([await seal(), await blocks()]).toEqual([0, []]);
    province.today('2021-10-04');
    expect(await seal()).toBe(10);
    expect([await blocks(), await shown()]).toEqual([[{ no: 1, state: 2, forms: '0+0+10' }], []]);
    await online(11);
    province.today('2021-10-11');
    expect([await seal(), await shown()]).toEqual([11, [10]]);
  });

  it('wait where nine are independent; those that the agency typed in are sealed as if these had not come', async () => {
    await online(9);
    await typed(60);
    province.today('2021-10-04');
    expect([await seal(), await blocks()]).toEqual([60, [{ no: 1, state: 2, forms: '60+0+0' }]]);
    await online(1);
    province.today('2021-10-18');
    expect(await seal()).toBe(10);
    expect((await blocks())[1]?.forms).toBe('0+0+10');
  });

  it('that the agency typed in alone are a block of ten, and all are shown when the round has closed', async () => {
    await typed(10);
    province.today('2021-10-04');
    expect([await seal(), await shown()]).toEqual([10, []]);
    await typed(3);
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    expect((await shown()).sort()).toEqual([10, 3]);
  });

  it('fewer than ten of which are independent at the close are never shown; those that the agency typed in are', async () => {
    await online(9);
    await typed(4);
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    expect([await shown(), await blocks()]).toEqual([[4], [{ no: 1, state: 3, forms: '4+0+0' }]]);
    const [left] = await province.db.admin<{ n: number }>(
      'select count(*)::int as n from hailong.survey_response where block = 0',
    );
    expect(left?.n).toBe(9);
  });

  it('received after the moment wait for the next, and missed moments count as one', async () => {
    await online(10);
    province.today('2021-10-19');
    await online(5);
    expect([await seal(), await seal()]).toEqual([10, 0]);
    expect(await blocks()).toHaveLength(1);
  });

  it('are sealed once, also by two processes at the same time', async () => {
    await online(12);
    province.today('2021-10-04');
    const scope = AgencyScope.of((await province.scopeOf('P.1')).agencyId, 'test');
    const sealing = province.app.get(SealForms);
    const sealed = await Promise.all([1, 2, 3].map(() => sealing.ofMoment(scope, province.round)));
    expect(sealed.reduce((sum, forms) => sum + forms, 0)).toBe(12);
    expect((await blocks()).map(({ forms }) => forms)).toEqual(['0+0+12']);
  });

  it('keep their answers, details and tallies when their rows are replaced, in an order and by a transaction that tell nothing', async () => {
    for (const count of [20, 21, 22]) await typed(count);
    const rows = () =>
      province.db.admin<{ id: string }>(
        `select r.response_id as id, r.answers, r.form_class, d.serial, d.assisted_by from hailong.survey_response r
         left join hailong.response_detail d using (agency_id, response_id) order by 1`,
      );
    const places = () =>
      province.db.admin<{ id: string; xmin: string }>(
        'select response_id as id, xmin::text from hailong.survey_response order by ctid',
      );
    const [before, came] = [await rows(), await places()];
    province.today('2021-10-04');
    await seal();
    const lie = await places();
    expect(await rows()).toEqual(before);
    expect(new Set(came.map(({ xmin }) => xmin)).size).toBe(3);
    expect(new Set(lie.map(({ xmin }) => xmin)).size).toBe(1);
    expect(lie.map(({ id }) => id)).not.toEqual(came.map(({ id }) => id));
  });

  it('of a round that closed before there were blocks are sealed, shown and accounted for afterwards', async () => {
    await typed(12);
    const { round, owner } = province;
    await finalise(province.app, { round, owner });
    await province.db.admin(
      `update hailong.survey_response set block = 0; delete from hailong.block_tally; delete from hailong.block;
       delete from hailong.held_answers; delete from hailong.form_account`,
    );
    expect(await shown()).toEqual([]);
    expect([await seal(), await shown()]).toEqual([12, [12]]);
    expect(await province.db.admin('select valid from hailong.form_account where valid > 0')).toEqual([
      { valid: 12 },
    ]);
    expect(await seal()).toBe(0);
  });

  it('of a round that became final while a process died are accounted for afterwards', async () => {
    await typed(12);
    await finalise(province.app, province);
    await province.db.admin('delete from hailong.form_account');
    expect([await seal(), await shown()]).toEqual([0, [12]]);
    expect(await province.db.admin('select valid from hailong.form_account where valid > 0')).toEqual([
      { valid: 12 },
    ]);
  });

  it('are recounted block by block: a form too many and an answer that a tally invents are found', async () => {
    await typed(12);
    province.today('2021-10-04');
    await seal();
    const found = async () => (await differencesOf(province.app)).map(({ what }) => what).sort();
    expect(await found()).toEqual([]);
    await province.db.admin('update hailong.block_tally set counts[3] = counts[3] + 1');
    expect(await found()).toEqual(['slot 2']);
    await province.db.admin('update hailong.block_tally set counts[3] = counts[3] - 1');
    await province.db.admin('update hailong.block set seen = seen + 1');
    expect(await found()).toEqual(['seen']);
    await province.db.admin('update hailong.block set seen = seen - 1');
  });

  it('above five thousand are sealed in several transactions, and no run beside them parts a block from its tally', async () => {
    await online(1);
    await province.db.admin(
      `insert into hailong.survey_response (response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group,
         channel, answers, form_class)
       select gen_random_uuid(), agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, answers, form_class
       from hailong.survey_response, generate_series(1, 12000)`,
    );
    await recountAll(province.db);
    province.today('2021-10-04');
    const scope = await province.scopeOf('P.1');
    const run = () => province.app.get(SealForms).ofMoment(scope, province.round);
    const first = run();
    while ((await blocks()).length === 0);
    await Promise.all([first, run(), run()]);
    const counted = await province.db.admin<{ rows: number; tally: number }>(
      `select (select count(*)::int from hailong.survey_response r where r.block = t.block_no) as rows, responses as tally
       from hailong.block_tally t`,
    );
    expect(counted.filter(({ rows, tally }) => rows !== tally)).toEqual([]);
    expect(counted.reduce((sum, { tally }) => sum + tally, 0)).toBe(12_001);
  });
});
