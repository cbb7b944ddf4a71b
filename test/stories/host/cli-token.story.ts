import { agencies } from '../../kit/agencies';
import { Operator, anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { TOKEN_SECRET, aPortal } from '../../kit/servers/portal';

interface Signed {
  readonly token: string;
  readonly agencyCode: string | null;
  readonly expiresAt: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const SETS = '{ surveyCriteriaSets(first: 1) { edges { cursor } } }';
const TREE = '{ surveyProvinceProgress(round: "none") { __typename } }';

describe('a login token from the command line', () => {
  const described = aProvince('today').with(aPortal()).with(agencies()).with(anOperator());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  const VARIABLES = { HAILONG_TOKEN_SECRET: TOKEN_SECRET };
  const token = (...args: string[]) => operator.run(['token', ...args, '--json'], { variables: VARIABLES });
  const signed = async (...args: string[]) => JSON.parse((await token(...args)).stdout) as Signed;
  const refused = async (...args: string[]) => {
    const { code, stdout } = await token(...args);
    expect(code).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; place: string; vi: string }[] };
    return problems.map((each) => [each.code, each.place, each.vi] as const);
  };
  const codeOf = async (query: string, bearer: string) => {
    const { errors } = (await (
      await fetch(`${province.portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query }),
      })
    ).json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? 'done';
  };

  it('opens to its agency what the role allows, and nothing else', async () => {
    const { token: bearer, agencyCode } = await signed('--as', 'P.1', '--role', 'agency-administrator');
    expect(agencyCode).toBe('P.1');
    expect(await codeOf(SETS, bearer)).toBe('done');
    expect(await codeOf(TREE, bearer)).toBe('done');
    const device = await signed('--as', 'P.1', '--role', 'device');
    expect(device).toMatchObject({ problems: [{ code: 'ROLE_AGENCY_UNSUITED' }] });
    const { token: machine } = await signed('--role', 'dossier-reporter');
    expect(await codeOf(SETS, machine)).toBe('FORBIDDEN');
  });

  it('carries several roles of the province, which is its agency when none is named', async () => {
    const both = await signed('--role', 'province-analyst', '--role', 'agency-administrator');
    expect(both).toMatchObject({ agencyCode: 'P', roles: ['province-analyst', 'agency-administrator'] });
    expect(await codeOf(SETS, both.token)).toBe('done');
  });

  it('prints the token alone for people, so that a shell can keep it', async () => {
    const { stdout } = await operator.run(['token', '--role', 'province-analyst'], { variables: VARIABLES });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it('is valid for a day, or as long as it is told', async () => {
    const lasts = async (...more: string[]) =>
      Math.round(
        (Date.parse((await signed('--role', 'province-analyst', ...more)).expiresAt) - Date.now()) / DAY_MS,
      );
    expect([await lasts(), await lasts('--days', '7')]).toEqual([1, 7]);
  });

  it('is refused for an agency that does not exist and for a role of the province elsewhere', async () => {
    expect(await refused('--as', 'P.9', '--role', 'agency-viewer')).toEqual([
      ['AGENCY_UNKNOWN', '--as', expect.stringContaining('P.9')],
    ]);
    expect(await refused('--as', 'P.1', '--role', 'province-analyst')).toEqual([
      ['ROLE_DESK_MISSING', '--as', expect.stringMatching(/P\.1 .*--as P,/)],
    ]);
    expect((await token('--role', 'king')).code).toBe(2);
  });

  it('takes the desks that the portal is told', async () => {
    const variables = { ...VARIABLES, HAILONG_PROVINCE_DESKS: 'P.1' };
    const at = async (as: string) =>
      (await operator.run(['token', '--as', as, '--role', 'province-analyst'], { variables })).code;
    expect([await at('P.1'), await at('P')]).toEqual([0, 1]);
  });

  it('is not signed with a secret that no portal has', async () => {
    const { code, stdout } = await operator.run(['token', '--role', 'province-analyst', '--json']);
    expect(code).toBe(1);
    expect(stdout).toContain('TOKEN_SECRET_MISSING');
  });
});
