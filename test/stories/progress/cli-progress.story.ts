import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aDemonstration, DEMONSTRATION } from '../../kit/demonstration';

describe('hailong progress', () => {
  const described = aProvince('today').with(anOperator()).with(aDemonstration());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    await operator.json('simulate', '--round', DEMONSTRATION, '--responses', '60', '--seed', '3');
    await province.db.admin(
      `insert into hailong.quota_cell (agency_id, round_id, cell_id, rule, meaning)
       select a.agency_id, r.round_id, 1, 'moi-noi', 'floor' from hailong.agency a cross join hailong.survey_round r
       where a.code in ('T1.01', 'T1.02')`,
    );
    await province.db.admin(
      `insert into hailong.quota_target select agency_id, round_id, 1, '2020-01-01', 500, case a.code when 'T1.01' then 1 else 200 end,
         's', false, 'a' from hailong.quota_cell c join hailong.agency a using (agency_id)`,
    );
  });
  afterAll(() => province.close());

  it('lists who is most behind first, with bars, in both languages, and says that it is simulated', async () => {
    const { code, stdout } = await operator.run(['progress', DEMONSTRATION]);
    expect(code).toBe(0);
    expect(stdout).toContain('SỐ LIỆU MÔ PHỎNG');
    const lines = stdout.split('\n');
    const [first, second, third] = ['T1.02', 'T1.01', 'T1.03'].map((agency) =>
      lines.findIndex((line) => line.startsWith(agency)),
    );
    expect([first, second, third]).toEqual([first, (first ?? 0) + 1, (first ?? 0) + 2]);
    expect(lines[first ?? 0]).toMatch(/Sở Hai .*█*░+ +\d+ %/);
    expect(lines[second ?? 0]).toMatch(/█{20} 100 %/);
    expect(stdout).toMatch(/Còn thiếu[\s\S]*Missing/);
  });

  it('shows the cells of one agency with status, half-width and what it needs a day', async () => {
    const { stdout } = await operator.run(['progress', DEMONSTRATION, '--agency', 'T1.01']);
    expect(stdout).toMatch(/moi-noi +tất cả · all +█{20} 100 %.*✓ đạt · met +±\d+,\d/);
    const found = await operator.json<{
      agency: object;
      cells: { shortfall: number; forms: { received: number } }[];
    }>('progress', DEMONSTRATION, '--agency', 'T1.02');
    expect(found.agency).toEqual({ code: 'T1.02', name: 'Sở Hai' });
    expect(found.cells[0]?.shortfall).toBe(200 - (found.cells[0]?.forms.received ?? 0));
  });

  it('refuses the agency that runs the round and takes no part, and says so', async () => {
    expect(await operator.problemsOf('progress', DEMONSTRATION, '--agency', 'T1')).toEqual([
      ['PROGRESS_AGENCY_UNSUITED', 'round'],
    ]);
  });
});
