import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, buildSchema, parse } from 'graphql';
import { isKeepable } from './keepable';

const schema = buildSchema(`
  type Query { ranking: Answer, weather: String }
  union Answer = Ranking | Refusal
  type Refusal { code: String }
  type Ranking { n: Int, agency: Agency, weather: String }
  type Agency { name: String }
`);
const fieldOf = (type: string, field: string) => {
  const found = schema.getType(type);
  if (!found || !('getFields' in found)) throw new Error(`no type ${type}`);
  return found.getFields()[field] as { resolve?: unknown; extensions: object };
};
fieldOf('Query', 'ranking').extensions = { 'hailong.kept': true };
fieldOf('Query', 'ranking').resolve = () => ({});
fieldOf('Ranking', 'agency').extensions = { 'hailong.kept': true };
fieldOf('Ranking', 'agency').resolve = () => ({});
for (const type of ['Query', 'Ranking']) fieldOf(type, 'weather').resolve = () => 'rain';

function keepable(text: string): boolean {
  const { definitions } = parse(text);
  const fragments = definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  );
  const document = {
    getSchema: () => schema,
    getFragment: (name: string) => fragments.find((each) => each.name.value === name),
  };
  return isKeepable(document, definitions[0] as OperationDefinitionNode);
}

describe('an answer may be kept', () => {
  it.each([
    '{ ranking { __typename ... on Ranking { n agency { name } } ... on Refusal { code } } }',
    '{ mine: ranking { ...Figures } } fragment Figures on Ranking { n agency { name } }',
  ])('with properties and marked fields alone: %s', (text) => expect(keepable(text)).toBe(true));

  it.each([
    '{ weather }',
    '{ ranking { ... on Ranking { n weather } } }',
    '{ ranking { ...Figures } } fragment Figures on Ranking { n weather }',
    '{ ranking { ... on Ranking { n } } __schema { description } }',
  ])('not with a resolver of which nothing is known: %s', (text) => expect(keepable(text)).toBe(false));
});
