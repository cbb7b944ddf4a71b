import {
  DocumentNode,
  GraphQLField,
  GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
} from 'graphql';

/** An operation of one root field with its variables. */
export interface MinimalOperation {
  readonly document: DocumentNode;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** Values by the name of an argument or input field. */
export type Plausible = Readonly<Record<string, unknown>>;

/**
 * The smallest valid operation that asks for a root field: every required argument, filled by name with a plausible
 * value, else by its type.
 */
export function minimalOperation(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  plausible: Plausible,
): MinimalOperation {
  const required = field.args.filter(isRequiredArgument);
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const selected = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const within = (text: string) => (text === '' ? '' : `(${text})`);
  return {
    document: parse(`${kind} ${within(declared)} { ${field.name}${within(given)} ${selected} }`),
    variableValues: Object.fromEntries(
      required.map(({ name, type }) => [name, valueOf(type, name, plausible)]),
    ),
  };
}

function valueOf(type: GraphQLInputType, name: string, plausible: Plausible): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, plausible);
  if (isListType(type)) return [valueOf(type.ofType, name, plausible)];
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(
      required.map((field) => [field.name, valueOf(field.type, field.name, plausible)]),
    );
  }
  if (name in plausible) return plausible[name];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return BY_TYPE[type.name] ?? 'x';
}

const BY_TYPE: Readonly<Record<string, unknown>> = {
  ID: '1',
  Int: 1,
  Float: 0.5,
  Boolean: false,
  SurveyDay: '2018-08-15',
};
