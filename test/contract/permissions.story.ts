import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { committedContract } from '../kit/committed-contract';
import { RunningPortal, runningPortal } from '../kit/portal-app';
import { PermissionsContract, permissionsContract, permissionsTables } from './permissions-page';

const README = 'libs/access/README.md';
const WRITTEN = /(<!-- written by npm run contract -->\n)[^]*(\n<!-- to here -->)/;

describe('the page of permissions', () => {
  let portal: RunningPortal;
  let contract: PermissionsContract;
  beforeAll(async () => {
    portal = await runningPortal();
    contract = permissionsContract(portal.app);
  });
  afterAll(() => portal.stop());

  it('is the committed one: a role that may do more, or less, shows in review', () => {
    const text = `${JSON.stringify(contract, undefined, 2)}\n`;
    expect(text).toBe(committedContract('test/contract/permissions.json', text));
  });

  it('says of every root field of the schema what it asks for', () => {
    const { schema } = portal.app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const fields = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
    const said = Object.keys(contract.handlers).filter((name) => !name.includes('.'));
    expect(said.sort()).toEqual(fields.sort());
  });

  it('is shown in the README, word for word', () => {
    const readme = readFileSync(README, 'utf8');
    expect(readme).toMatch(WRITTEN);
    const tables = permissionsTables();
    const today = readme.replace(WRITTEN, (_, from: string, to: string) => `${from}\n${tables}\n${to}`);
    expect(today).toBe(committedContract(README, today));
  });
});
