import { GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';

/** Fields selected of documents and agencies within others, where all fields would cost more than a request may. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ SurveyRound: 'id code', SurveyPlan: 'id code', SurveyQuestionnaire: 'id code' },
  ...{ SurveyCriteriaSet: 'id code', SurveyAgency: 'agencyId code name' },
};

/** Everything of an object type that needs no argument, `depth` objects deep; objects beyond are left out. */
export function wholeSelection(schema: GraphQLSchema, name: string, depth: number): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  const selected = Object.values(type.getFields()).flatMap(({ name: field, type: of, args }) => {
    const named = getNamedType(of);
    if (args.some((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined)) return [];
    if (isLeafType(named)) return [field];
    const short = SHORT[named.name];
    if (short) return [`${field} { __typename ${short} }`];
    const within = isObjectType(named) && depth > 0 && wholeSelection(schema, named.name, depth - 1);
    return within ? [`${field} ${within}`] : [];
  });
  return `{ __typename ${selected.join(' ')} }`;
}
