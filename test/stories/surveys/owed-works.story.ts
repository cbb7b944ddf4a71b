import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { FOR_THE_INVITED, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { surveyContext } from '../../kit/servers/process';

/** Statements that keep a close from destroying keys, as a full disk would, and let it again. */
const FORBID = `create function refuse() returns trigger language plpgsql as $$ begin raise 'no room'; end $$;
  create trigger refuse before update on hailong.round_secret for each statement execute function refuse()`;
const ALLOW = 'drop trigger refuse on hailong.round_secret';

describe('a close of a round that could not do all that follows', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(anOperator());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const close = () => province.operator.run(['round', 'close', province.round.code]);
  const state = async () => {
    const [row] = await province.db.admin<{ state: string; owed: string[]; keys: number }>(
      `select state, owed, (select count(sealed_signing_key)::int from hailong.round_secret) as keys
       from hailong.survey_round where round_id = ${province.round.roundId}`,
    );
    return row;
  };

  it('shows its progress, does what it can, and keeps the rest with the round', async () => {
    await province.db.admin(FORBID);
    const { code, stderr } = await close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/1\/3 .*seal and show blocks[^]*2\/3 .*destroy keys[^]*3\/3 .*targets/);
    expect(await state()).toEqual({ state: 'closed', owed: ['close/secrets'], keys: 3 });
  });

  it('is named by doctor, with what is left and what to do', async () => {
    const { code, stdout } = await province.operator.run(['doctor']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      new RegExp(
        `✗ rounds .*${province.round.code}[^]*destroy keys, contacts .* \\(closed\\).*hailong -- seal`,
      ),
    );
  });

  it('keeps no other round from its works, nor forms from their blocks', async () => {
    const owedOfOther = async () => {
      const [row] = await province.db.admin<{ owed: string[] }>(
        `select owed from hailong.survey_round where code = 'other'`,
      );
      return row?.owed;
    };
    await province.db.admin(
      `insert into hailong.survey_round (agency_id, plan_id, code, state, document, owed)
       select agency_id, plan_id, 'other', 'closed', document, '{close/targets}' from hailong.survey_round;
       delete from hailong.sealing_moment`,
    );
    expect((await province.operator.run(['seal'])).code).toBe(1);
    expect([await state(), await owedOfOther()]).toMatchObject([{ owed: ['close/secrets'] }, []]);
    expect(await province.db.admin('select 1 from hailong.sealing_moment where closed')).not.toEqual([]);
    await province.db.admin(
      `delete from hailong.sealing_moment; delete from hailong.survey_round where code = 'other'`,
    );
  });

  it('says what to do where a program has another secret key than the one its keys were sealed with', async () => {
    await province.db.admin(ALLOW);
    const variables = { HAILONG_SECRET_KEY: Buffer.alloc(32, 'x').toString('base64') };
    const seal = await province.operator.run(['seal'], { variables });
    expect(seal.code).toBe(1);
    expect(seal.stderr).toMatch(/đặt lại khóa cũ[^]*Put the old key back/);
    expect(await state()).toMatchObject({ owed: ['close/secrets'], keys: 3 });
    const doctor = await province.operator.run(['doctor'], { variables });
    expect(doctor.stdout).toMatch(
      new RegExp(`✗ secrets .*đợt ${province.round.code}: .*[^]*of round ${province.round.code}: `),
    );
    expect((await province.operator.run(['doctor'])).stdout).toMatch(/✓ secrets/);
  });

  it('is finished when it is repeated, which says what was left and is done, and once only', async () => {
    const again = await close();
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/was closed before; what was left of that is done now: destroy keys/);
    expect(await state()).toMatchObject({ owed: [], keys: 0 });
    expect((await province.operator.run(['doctor'])).stdout).toMatch(/✓ rounds/);
    expect(await province.operator.problemsOf('round', 'close', province.round.code)).toEqual([
      ['ROUND_STEP_UNSUITED', 'state'],
    ]);
  });

  it('is finished before the round is made final, and by the start of a portal', async () => {
    const owe = (...works: string[]) =>
      province.db.admin(
        `update hailong.survey_round set owed = '{${works.join()}}' where round_id = ${province.round.roundId}`,
      );
    await owe('close/secrets', 'close/targets');
    const final = await province.operator.run(['round', 'finalise', province.round.code]);
    expect(final.stderr).toMatch(/1\/2 .*destroy keys[^]*2\/2 .*targets[^]*1\/3 .*originals/);
    expect(await state()).toMatchObject({ state: 'final', owed: [] });
    await owe('finalise/secrets', 'finalise/of-a-newer-program');
    const portal = await surveyContext(province.db.appUrl, { rounds: { everySeconds: 3600 } });
    while ((await state())?.owed.length !== 1);
    await portal.close();
    expect((await state())?.owed).toEqual(['finalise/of-a-newer-program']);
    expect((await province.operator.run(['doctor'])).stdout).toContain('finalise/of-a-newer-program');
  });
});
