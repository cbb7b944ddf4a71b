import {
  OperationDefinitionNode,
  buildSchema,
  getIntrospectionQuery,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { limitCost } from './limit-cost';
import { operationCost } from './operation-cost';

const schema = buildSchema(`
  interface Named { name: String }
  type Thing implements Named { name: String, parts: [Thing!]!, matrix: [[Thing]], whole: Thing }
  type Edge { node: Thing }
  type Page { edges: [Edge!]!, total: Int }
  type Other { name: String, page(first: Int = 50): Page, free(first: Int): Page }
  union Result = Thing | Other
  type Query { thing: Thing, result: Result, named: Named, page(first: Int = 50): Page, other: Other, others: [Other] }`);
const costOf = (text: string) => {
  const [error] = validate(schema, parse(text), [...specifiedRules, limitCost(0)]);
  return Number(/this costs (\d+)/.exec(error?.message ?? '')?.[1] ?? 0);
};

describe('the cost of an operation', () => {
  it.each([
    ['{ thing { name } }', 2],
    ['{ thing { parts { name } } }', 1 + 10 * 2],
    ['{ thing { parts { parts { name } } } }', 1 + 10 * (1 + 3 * 2)],
    ['{ thing { matrix { name } } }', 1 + 30 * 2],
    ['{ thing { a: parts { name } b: parts { name } } }', 1 + 2 * 2 * 10 * 2],
    ['{ result { ... on Thing { parts { name } } ... on Other { name } } }', 1 + 10 * 2 + 1],
    ['{ named { name ... on Thing { parts { name } } } }', 1 + 1 + 10 * 2],
    [
      '{ thing { ...F } a: thing { ...F } } fragment F on Thing { parts { ...G } } fragment G on Thing { name }',
      42,
    ],
    ['{ thing { a: name b: name c: name } }', 1 + 3 * 3],
    ['{ thing { a: name ...F ... { c: name } } } fragment F on Thing { a: name b: name }', 1 + 4 * 3],
    ['{ thing { whole { ... { whole { name } } } } }', 4],
  ])(
    'the cost of %s counts lists ten times, lists in lists thirty, aliases by each other, fragments each time',
    (text, cost) => {
      expect(costOf(text)).toBe(cost);
    },
  );

  it.each([
    ['{ page(first: 200) { edges { node { name } } total } }', 1 + 200 * (1 + 2) + 1],
    ['{ page { edges { node { name } } } }', 1 + 50 * 3],
    ['query ($n: Int = 7) { page(first: $n) { edges { node { name } } } }', 1 + 7 * 3],
    ['query ($n: Int) { page(first: $n) { edges { node { name } } } }', 1 + 50 * 3],
    ['{ page(first: 20) { edges { node { parts { name } } } } }', 1 + 20 * (1 + 1 + 3 * 2)],
    ['{ others { page(first: 20) { edges { node { name } } } } }', 10 * (1 + 1 + 20 * 3)],
    ['{ other { free { edges { node { name } } } } }', 1 + 1 + 10 * 3],
    ['{ page(first: 20) { ...P } } fragment P on Page { edges { node { name } } }', 1 + 20 * 3],
  ])('the cost of %s counts a connection as often as it says', (text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  it('the cost of a connection follows the variable once it is sent', () => {
    const document = parse('query ($n: Int = 7) { page(first: $n) { edges { node { name } } } }');
    const [operation] = document.definitions as [OperationDefinitionNode];
    const asked = { getSchema: () => schema, getFragment: () => undefined };
    expect(operationCost(asked, operation, { n: 200 })).toBe(1 + 200 * 3);
    expect(operationCost(asked, operation, {})).toBe(1 + 7 * 3);
    expect(operationCost(asked, operation, { n: 'many' })).toBe(1 + 10 * 3);
  });

  it('the cost of fragments that double again and again is known at once', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Thing { a: whole { ...F${n + 1} } b: whole { ...F${n + 1} } }`,
    );
    const text = `{ thing { ...F0 } } ${doubling.join(' ')} fragment F60 on Thing { name }`;
    const [error] = validate(schema, parse(text), [limitCost(1000)]);
    expect(error?.message).toMatch(/may cost 1000 fields and this costs/);
  });

  it('unknown fields and fragments in a circle are left to the rules of GraphQL', () => {
    expect(
      validate(schema, parse('{ nothing { name } ...F } fragment F on Nothing { name }'), [limitCost(9)]),
    ).toEqual([]);
    expect(
      validate(schema, parse('{ thing { ...F } } fragment F on Thing { whole { ...F } }'), [limitCost(9)]),
    ).toEqual([]);
  });

  it('an introspection costs less than a host allows', () => {
    expect(validate(schema, parse(getIntrospectionQuery()), [limitCost(20_000)])).toEqual([]);
  });
});
