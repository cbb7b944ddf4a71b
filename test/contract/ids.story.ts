import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLField, GraphQLNamedType, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { aProvince } from '../kit/province';
import { aPortal } from '../kit/servers/portal';

/** Fields that name something that has a code, in inputs and arguments. */
const CODED = ['round', 'plan', 'parentPlan', 'questionnaire', 'criteriaSet', 'core', 'from', 'to'];

describe('the ids of the schema', () => {
  let types: readonly GraphQLNamedType[];
  beforeAll(async () => {
    const province = await aProvince('today').with(aPortal()).open();
    types = Object.values(province.app.get(GraphQLSchemaHost).schema.getTypeMap());
    await province.close();
  });

  const outputs = () =>
    types
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ type, field }) => type.name !== 'Mutation' && getNamedType(field.type).name === 'ID');
  const nounOf = (field: GraphQLField<unknown, unknown>) => field.extensions.noun as string | undefined;

  it('say of every field which noun they are of', () => {
    const silent = outputs().filter(({ field }) => nounOf(field) === undefined);
    expect(silent.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
    expect(outputs().length).toBeGreaterThan(15);
  });

  it('are of another noun in every type that has a field called id', () => {
    const nouns = outputs()
      .filter(({ field }) => field.name === 'id')
      .map(({ field }) => nounOf(field));
    expect(nouns.length).toBeGreaterThan(9);
    expect(new Set(nouns).size).toBe(nouns.length);
  });

  it('may be replaced by a code wherever an input or an argument names what has one', () => {
    const fields = types.flatMap((type) =>
      isInputObjectType(type)
        ? Object.values(type.getFields()).map((field) => ({ of: type.name, field }))
        : type.name === 'Query' || type.name === 'Mutation'
          ? Object.values(isObjectType(type) ? type.getFields() : {}).flatMap(({ name, args }) =>
              args.map((field) => ({ of: name, field })),
            )
          : [],
    );
    const naming = fields.filter(
      ({ field }) => getNamedType(field.type).name === 'ID' && CODED.includes(field.name),
    );
    const silent = naming.filter(({ field }) => !/\bcode\b/.test(field.description ?? ''));
    expect(naming.length).toBeGreaterThan(25);
    expect(silent.map(({ of, field }) => `${of}.${field.name}`)).toEqual([]);
  });

  it('stand in types that all begin with Survey, as every type of the module does', () => {
    const builtIn = /^(__.*|Query|Mutation|ID|String|Int|Float|Boolean)$/;
    const names = types.map(({ name }) => name).filter((name) => !builtIn.test(name));
    expect(names.filter((name) => !name.startsWith('Survey'))).toEqual([]);
  });
});
