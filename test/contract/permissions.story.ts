import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { committedContract } from '../kit/committed-contract';
import { PermissionsContract, permissionsContract, permissionsTables } from './permissions-page';
import { aProvince, Opened } from '../kit/province';
import { aPortal } from '../kit/servers/portal';

const README = 'libs/access/README.md';
const WRITTEN = /(<!-- written by npm run contract -->\n)[^]*(\n<!-- to here -->)/;

describe('the page of permissions', () => {
  const described = aProvince('today').with(aPortal());
  let province: Opened<typeof described>;
  let contract: PermissionsContract;
  beforeAll(async () => {
    province = await described.open();
    contract = permissionsContract(province.app);
  });
  afterAll(() => province.close());

  it('is the committed one: a role that may do more, or less, shows in review', () => {
    const text = `${JSON.stringify(contract, undefined, 2)}\n`;
    expect(text).toBe(committedContract('test/contract/permissions.json', text));
  });

  it('says of every root field of the schema what it asks for', () => {
    const { schema } = province.app.get(GraphQLSchemaHost);
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
