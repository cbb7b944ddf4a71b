import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SurveyActor } from '@hailong/access';
import { administratorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';

const REGISTER = `mutation ($label: String!) { it: registerSurveyCounter(input: { label: $label }) { __typename
  ... on SurveyCounterRegistered { counter { id } } } }`;
const TRAIL = `query ($agency: String, $actor: String, $action: String, $from: SurveyDay, $to: SurveyDay, $first: Int, $after: String) {
  it: surveyTrail(agencyCode: $agency, actor: $actor, action: $action, from: $from, to: $to, first: $first, after: $after) {
    edges { node { at actor action subject before after } } pageInfo { hasNextPage endCursor } } }`;

interface Trail {
  readonly edges: readonly { node: { at: string; actor: string; action: string; after: string | null } }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const only = (role: SurveyActor['roles'][number], agencyCode: string | null): SurveyActor => ({
  subject: `the ${role}`,
  agencyCode,
  roles: [role],
});
const AUDITOR = only('province-auditor', null);

describe('the trail of an agency', () => {
  const described = aProvince('today').with(aPortal()).with(agencies()).with(anOperator());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    for (const label of ['Quầy 1', 'Quầy 2', '=Quầy 3'])
      await province.ask(REGISTER, { label }, administratorOf('P.1'));
    await province.ask(REGISTER, { label: 'Quầy 1' }, administratorOf('P.2'));
  });
  afterAll(() => province.close());

  const trail = (variables: object, actor: SurveyActor) =>
    province.ask<Trail>(TRAIL, { action: 'register-counter', ...variables }, actor);
  const labels = ({ edges }: Trail) =>
    edges.map(({ node: { after } }) => (JSON.parse(after ?? '{}') as { label?: string }).label);

  it('tells who changed what and when, newest first, page by page', async () => {
    const first = await trail({ agency: 'P.1', first: 2 }, AUDITOR);
    expect(labels(first)).toEqual(['=Quầy 3', 'Quầy 2']);
    expect(first.edges[0]?.node).toMatchObject({
      action: 'register-counter',
      actor: administratorOf('P.1').subject,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/) as string,
    });
    const { endCursor: after } = first.pageInfo;
    const rest = await trail({ agency: 'P.1', first: 2, after }, AUDITOR);
    expect([labels(rest), rest.pageInfo.hasNextPage]).toEqual([['Quầy 1'], false]);
  });

  it('is limited to a user, an action and days', async () => {
    const none = { edges: [] };
    expect(await trail({ agency: 'P.1', actor: 'another' }, AUDITOR)).toMatchObject(none);
    expect(await trail({ agency: 'P.1', action: 'save-plan' }, AUDITOR)).toMatchObject(none);
    expect(await trail({ agency: 'P.1', to: '2020-01-01' }, AUDITOR)).toMatchObject(none);
    expect(await trail({ agency: 'P.1', from: '2999-01-01' }, AUDITOR)).toMatchObject(none);
    expect(
      labels(await trail({ agency: 'P.1', from: '2020-01-01', to: '2999-01-01' }, AUDITOR)),
    ).toHaveLength(3);
  });

  it('is read by the supervisor of the agency and the checkers of the province, and by no other role', async () => {
    expect(labels(await trail({}, only('agency-supervisor', 'P.1')))).toHaveLength(3);
    for (const role of ['province-supervisor', 'province-inspector'] as const)
      expect(labels(await trail({ agency: 'P.1' }, only(role, 'P')))).toHaveLength(3);
    expect(labels(await trail({ agency: 'P.2' }, only('agency-supervisor', 'P.1')))).toEqual([]);
    for (const role of ['agency-administrator', 'agency-operator', 'province-analyst'] as const) {
      const { errors } = await province.portal.ask(TRAIL, { agency: 'P.1' }, only(role, 'P.1'));
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is exported whole, with contents that no spreadsheet computes, into a file of its reader alone', async () => {
    const { operator } = province;
    const { code } = await operator.run([
      'trail',
      '--as',
      'P.1',
      '--action',
      'register-counter',
      '--to',
      'trail.csv',
    ]);
    expect(code).toBe(0);
    const lines = readFileSync(path.join(operator.folder, 'trail.csv'), 'utf8').split('\r\n').slice(0, -1);
    expect(lines[0]).toBe('\uFEFFat;actor;action;subject;before;after');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/register-counter;.*=Quầy 3/);
    const again = await operator.run(['trail', '--as', 'P.1', '--to', 'trail.csv']);
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/FILE_TAKEN/)]);
    const printed = await operator.run(['trail', '--as', 'P.1']);
    expect(printed.stdout).toMatch(/register-counter/);
  });
});
