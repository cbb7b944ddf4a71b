import { aLoadedRound } from '../../kit/loaded-round';
import { anOperator, Operator } from '../../kit/operator';
import { aProvince, Opened } from '../../kit/province';

interface Listed {
  readonly agency: string;
  readonly opinions: readonly { readonly text: string; readonly overdue: boolean }[];
  readonly hasMore: boolean;
}

describe('hailong opinions', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    await province.db.admin(
      `with shown as (
         insert into hailong.block values ((select agency_id from hailong.agency where code = 'T1.03'),
           (select round_id from hailong.survey_round where state <> 'draft' limit 1), 1, 0, -1, -1, -1, 99, 3, '2020-01-06', 0, 0, 6)
         returning agency_id, round_id, block_no)
       insert into hailong.open_comment (agency_id, round_id, questionnaire_id, item, comment, form_class, block)
       select agency_id, round_id, 1, 'YK', 'Ý kiến số ' || n, 3, block_no from shown, generate_series(1, 6) n`,
    );
  });
  afterAll(() => province.close());

  it('lets texts appear, lists them, finds those that are overdue, and counts', async () => {
    expect(await operator.json('opinions', 'release')).toMatchObject({ groups: 1, opinions: 6 });
    expect(await operator.json('opinions', 'release')).toEqual({ groups: 0, opinions: 0 });
    const listed = await operator.json<Listed>(...list, '--most', '5');
    expect([listed.agency, listed.opinions.length, listed.hasMore]).toEqual(['T1.03', 5, true]);
    const found = await operator.json<Listed>(...list, '--search', 'y KIEN so 3');
    expect(found.opinions.map(({ text }) => text)).toEqual(['Ý kiến số 3']);
    expect((await operator.json<Listed>('opinions', 'overdue', '--as', 'T1.03')).opinions).toEqual([]);
    await province.db.admin(`update hailong.opinion set appeared_on = '2020-01-01', due_on = '2020-01-22'`);
    const overdue = await operator.json<Listed>('opinions', 'overdue', '--as', 'T1.03');
    expect(overdue.opinions.map((each) => each.overdue)).toEqual(Array(6).fill(true));
    expect(await operator.json('opinions', 'counts')).toMatchObject({
      agencies: [{ agency: { code: 'T1.03' }, opinions: 6, overdue: 6, closed: 0, meanDays: null }],
    });
  });

  it('says the same to people, and refuses a wrong state', async () => {
    const { stdout } = await operator.run(list);
    expect(stdout).toMatch(
      /\[YK\] đã tiếp nhận · received; hạn · due 2020-01-22 \(-\d+ ngày làm việc · working days\)/,
    );
    expect((await operator.run(['opinions', 'counts'])).stdout).toMatch(/T1\.03 .* 6 +0 +0 +6/);
    expect((await operator.run([...list, '--state', 'lost'])).code).toBe(2);
  });
});

const list = ['opinions', 'list', '--as', 'T1.03'];
