import { ANALYST } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { ANNOUNCE, SAVE } from './scheme-operations';
import { EXCLUDED, Excluded, OWN_STANDING, OwnPage } from './sensitivity-operations';
import { MORE_DEPARTMENTS, TOLD_APART, tenAgencies } from './ten-agencies';

const CODE = 'xep-hang';
const CORE = 'bac-kan-266-2018';
const PAGE = ['standing', '--agency', 'P.1', '--scheme', CODE];

describe('the page of an agency in the ranking of a scheme', () => {
  const described = aProvince('2018-08-15', 9)
    .with(aPortal())
    .with(anOperator())
    .with(agencies(MORE_DEPARTMENTS))
    .with(aRound({ changes: TOLD_APART }))
    .with(tenAgencies());
  let province: Opened<typeof described>;
  const ask = <T>(operation: string, variables: object = {}) =>
    province.ask<T>(operation, variables, ANALYST);
  beforeAll(async () => {
    province = await described.open();
    await ask(SAVE, { input: { code: CODE, title: 'Xếp hạng', year: 2018, core: CORE } });
    await ask(ANNOUNCE, { code: CODE });
  });
  afterAll(() => province.close());

  it('has its ranks by itself, and the forms that would part it from its neighbours', async () => {
    const own = await ask<OwnPage>(OWN_STANDING, { code: CODE, agency: 'P.1' });
    const { best, worst } = own.entry.standing.inGroup;
    expect(own.bestRank).toBeGreaterThanOrEqual(best);
    expect(own.worstRank).toBeLessThanOrEqual(worst);
    expect([own.better?.agency.code, own.worse?.agency.code]).toEqual(['P.5', 'P.2']);
    expect(own.better?.forms).toBeGreaterThan(60);
    expect(own.better?.further).toBe((own.better?.forms ?? 0) - 60);
    expect(own.better?.textEn).toMatch(
      /^Should the difference last, each needs about \d+ forms: \d+ more here/,
    );
    const said = await province.operator.json<OwnPage>(...PAGE);
    const { bestRank, worstRank, better, worse } = own;
    expect(said).toMatchObject({ bestRank, worstRank, better, worse });
    expect((await province.operator.run(PAGE)).stdout).toMatch(/next better: P\.5 – [^]*next worse: P\.2 – /);
  });

  it('of an agency without a rank says why it has none, and what to do', async () => {
    const strict = { code: 'xep-hang-chat', title: 'Chặt hơn', year: 2018, core: CORE, minimumResponses: 62 };
    await ask(SAVE, { input: strict });
    await ask(ANNOUNCE, { code: strict.code });
    const page = (agency: string) => ask<OwnPage>(OWN_STANDING, { code: strict.code, agency });
    const { excluded } = await ask<Excluded>(EXCLUDED, { code: strict.code });
    const why = excluded.find(({ agency }) => agency.code === 'P.1');
    expect(why?.messageEn).toMatch(/^There are 60 forms .* at least 62: collect more/);
    expect((await page('P.1')).problems).toEqual([
      {
        ...{ code: 'SCHEME_RANK_MISSING', place: 'agency' },
        message: `Cơ quan "P.1" không có hạng với khoảng tin cậy trong xếp hạng này. ${why?.message}`,
        messageEn: `The agency "P.1" has no rank with an interval in this ranking. ${why?.messageEn}`,
      },
    ]);
    const [outside] = (await page('P.3')).problems ?? [];
    expect(outside?.messageEn).toMatch(/is in no group .*: check the code/);
  });

  it('is refused for a year without a scheme, with the years that have one', async () => {
    const { operator } = province;
    const { stderr } = await operator.run(['standing', '--agency', 'P.1', '--year', '2019']);
    expect(stderr).toMatch(
      /SCHEME_YEAR_UNKNOWN[^]*năm 2019: chọn trong các năm 2018, [^]*choose among the years 2018, /,
    );
  });
});
