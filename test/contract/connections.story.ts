import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  GraphQLObjectType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { aProvince, Opened } from '../kit/province';
import { aPortal } from '../kit/servers/portal';

/** Fields and their types as the GraphQL Cursor Connections Specification of Relay has them. */
const PAGE_INFO = {
  hasNextPage: 'Boolean!',
  hasPreviousPage: 'Boolean!',
  startCursor: 'String',
  endCursor: 'String',
};

describe('the connections of the schema', () => {
  const described = aProvince('today').with(aPortal());
  let province: Opened<typeof described>;
  let types: readonly GraphQLObjectType[];
  beforeAll(async () => {
    province = await described.open();
    types = Object.values(province.app.get(GraphQLSchemaHost).schema.getTypeMap()).filter(isObjectType);
  });
  afterAll(() => province.close());

  const connections = () => types.filter(({ name }) => name.endsWith('Connection'));
  const typeOf = (type: GraphQLObjectType | undefined, field: string) =>
    String(type?.getFields()[field]?.type);
  const edgeOf = (connection: GraphQLObjectType) =>
    types.find(({ name }) => `[${name}!]!` === typeOf(connection, 'edges'));

  it('have edges with a node and a cursor, and a page info', () => {
    expect(connections().length).toBeGreaterThan(10);
    for (const connection of connections()) {
      const edge = edgeOf(connection);
      const node = edge?.getFields().node?.type;
      const found = [typeOf(connection, 'pageInfo'), typeOf(edge, 'cursor'), isNonNullType(node)];
      expect([connection.name, ...found]).toEqual([connection.name, 'SurveyPageInfo!', 'String!', true]);
      expect(isNonNullType(node) && isListType(node.ofType)).toBe(false);
      expect(edge?.name).toBe(connection.name.replace(/Connection$/, 'Edge'));
    }
  });

  it('have a page info with the four fields of the specification', () => {
    const pageInfo = types.find(({ name }) => name === 'SurveyPageInfo');
    const fields = Object.keys(pageInfo?.getFields() ?? {}).map((field) => [field, typeOf(pageInfo, field)]);
    expect(Object.fromEntries(fields)).toEqual(PAGE_INFO);
  });

  it('are asked for forward, by first and after', () => {
    const asked = types.flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, type: of, args }) => {
        const named = getNamedType(of);
        // A root field that may refuse gives its connection as a member of a union.
        const given = isUnionType(named) ? named.getTypes() : [named];
        return given
          .filter((each) => each.name.endsWith('Connection'))
          .map(({ name: gives }) => ({ name, gives, args }));
      }),
    );
    expect(new Set(asked.map(({ gives }) => gives))).toEqual(new Set(connections().map(({ name }) => name)));
    for (const { name, args } of asked) {
      const paging = args.filter((arg) => /^(first|after|last|before)$/.test(arg.name));
      const shown = paging.map((arg) => `${arg.name}: ${String(arg.type)} = ${String(arg.defaultValue)}`);
      expect([name, ...shown.sort()]).toEqual([name, 'after: String = undefined', 'first: Int! = 50']);
    }
  });

  it('and nothing else, so that no type has edges or a cursor of another form', () => {
    const other = types.filter((type) => !/(Connection|Edge)$/.test(type.name));
    expect(other.filter((type) => 'edges' in type.getFields() || 'pageInfo' in type.getFields())).toEqual([]);
  });
});
