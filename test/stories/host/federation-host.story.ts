import { readFileSync } from 'node:fs';
import { NameNode, buildASTSchema, lexicographicSortSchema, parse, print, printSchema, visit } from 'graphql';
import { FederatedGraph, NOBODY, federatedGraph } from './federated-graph';
import { sdlOf } from './federation-gateway';
import { PARKS } from '../../kit/hue';
import { SAVE_FORM, formInput } from '../../kit/survey-operations';

const isOfFederation = ({ value }: NameNode) => /^(_|federation__|link__)/.test(value);

describe('a host that is a subgraph', () => {
  let graph: FederatedGraph;
  beforeAll(async () => {
    graph = await federatedGraph();
  });
  afterAll(() => graph.close());

  it('checks days and texts as every host does', async () => {
    const day = await graph.ask(
      '{ surveyAgencies(asOf: "2026-02-31") { edges { node { code } } } }',
      NOBODY,
      { url: graph.subgraph },
    );
    expect(day.errors?.[0]?.message).toMatch(/not a day that exists/);
    const plainText = { input: { ...formInput('chu'), title: 'Phiếu chữ' } };
    const saved = await graph.ask(SAVE_FORM, PARKS, { url: graph.subgraph, variables: plainText });
    expect(saved).toMatchObject({ data: { it: { __typename: 'SurveyQuestionnaire', code: 'chu' } } });
    const { data } = await graph.ask('{ surveyQuestionnaire(id: "chu@1") { title } }', PARKS);
    expect(data).toEqual({ surveyQuestionnaire: { title: { vi: 'Phiếu chữ' } } });
  });

  it('has the committed schema and beside it nothing but keys, which other hosts do not show', async () => {
    const document = parse(await sdlOf(graph.subgraph));
    const keys = new Map<string, string[]>();
    const plain = visit(document, {
      SchemaExtension: () => null,
      DirectiveDefinition: () => null,
      ScalarTypeDefinition: ({ name }) => (isOfFederation(name) ? null : undefined),
      EnumTypeDefinition: ({ name }) => (isOfFederation(name) ? null : undefined),
      UnionTypeDefinition: ({ name }) => (isOfFederation(name) ? null : undefined),
      FieldDefinition: ({ name }) => (isOfFederation(name) ? null : undefined),
      ObjectTypeDefinition: ({ name, directives = [] }) => {
        const fields = directives.flatMap((each) => each.arguments?.map(({ value }) => print(value)) ?? []);
        if (fields.length > 0) keys.set(name.value, fields.sort());
        return isOfFederation(name) ? null : undefined;
      },
      Directive: () => null,
    });
    expect(Object.fromEntries(keys)).toEqual({
      SurveyAgency: ['"agencyId"', '"code"'],
      SurveyPlan: ['"code"', '"id"'],
      SurveyQuestionnaire: ['"code"', '"id"'],
      SurveyRound: ['"code"', '"id"'],
    });
    const schema = printSchema(lexicographicSortSchema(buildASTSchema(plain)));
    const committed = readFileSync('test/contract/schema.graphql', 'utf8');
    expect(schema).toBe(printSchema(lexicographicSortSchema(buildASTSchema(parse(committed)))));
    expect(committed).not.toContain('@key');
  });

  it('is the program that its document shows', () => {
    const program = readFileSync('test/hosts/subgraph.ts', 'utf8');
    expect(readFileSync('libs/module/FEDERATION.md', 'utf8')).toContain(
      `\`\`\`ts\n${program}\nvoid startSubgraph();\n\`\`\``,
    );
  });
});
