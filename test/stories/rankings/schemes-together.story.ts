import { ANALYST } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { Opened, aProvince } from '../../kit/province';
import { atOnce } from '../../kit/run-concurrently';
import { aPortal } from '../../kit/servers/portal';
import { ANNOUNCE, READ, SAVE, Scheme } from './scheme-operations';
import { SEVEN_AGENCIES, YEAR, roundsOfYear } from './rounds-of-a-year';

const TURN = `select pg_advisory_xact_lock(hashtext('hailong.ranking_scheme'))`;

describe('ranking schemes, in two sessions of the province at a time,', () => {
  const described = aProvince('today').with(aPortal()).with(agencies(SEVEN_AGENCIES)).with(roundsOfYear());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    const { runRound, forms } = province;
    await runRound('P.1', { code: 'mot', questionnaireId: forms.onCore, forms: 40 });
  });
  afterAll(() => province.close());

  const ask = <T = Scheme>(operation: string, variables: object) =>
    province.ask<T>(operation, variables, ANALYST);
  const save = (code: string, year: number) =>
    ask(SAVE, { input: { code, title: 'Xếp hạng', core: 'mc', year } });
  const announce = (code: string) => ask(ANNOUNCE, { code });
  const together = (...works: readonly (() => Promise<Scheme>)[]) =>
    atOnce(province.db.adminUrl, TURN, works);

  it('are never announced as older than their figures: a draft that is changed meanwhile stays a draft', async () => {
    await save('doi', YEAR + 1);
    const [, announced] = await together(
      () => save('doi', YEAR),
      () => announce('doi'),
    );
    expect(announced?.problems).toEqual([{ code: 'SCHEME_CHANGED', place: 'code' }]);
    expect((await ask(READ, { code: 'doi' })).state).toBe('DRAFT');
    expect((await announce('doi')).figuresKnownOn).not.toBeNull();
  });

  it('are saved one after the other and announced once', async () => {
    const saved = await together(
      () => save('hai', YEAR),
      () => save('hai', YEAR),
    );
    expect(saved.map(({ version, state }) => [version, state])).toEqual([
      [1, 'DRAFT'],
      [1, 'DRAFT'],
    ]);
    const announced = await together(
      () => announce('hai'),
      () => announce('hai'),
    );
    expect(announced.map(({ problems = [] }) => problems.map(({ code }) => code)).flat()).toHaveLength(1);
    expect(await ask(READ, { code: 'hai' })).toMatchObject({ version: 1, state: 'ANNOUNCED' });
  });
});
