import {
  ArgumentNode,
  FieldNode,
  GraphQLField,
  GraphQLOutputType,
  Kind,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { AskedDocument, AskedField, answeredAs, askedFields } from './asked-fields';

/** Assumed length of a list; lists within lists are shorter: factors of an area, options of an item. */
export const OF_A_LIST = 10;
export const OF_AN_INNER_LIST = 3;

/** Argument that states the length of a connection. */
const LENGTH = 'first';

/** Values of the variables of an operation, as a client sent them. */
export type SentVariables = Readonly<Record<string, unknown>>;

/**
 * Counts the fields that an operation can ask for. A field in a connection counts as often as its `first` says, in any other
 * list ten times, in a list within a list three times as often as in the outer; a field that is asked for under several
 * names counts for each of them as many times as there are names.
 *
 * @param sent the variables; absent, as in validation: a `first` that is a variable counts as its default
 */
export function operationCost(
  document: AskedDocument,
  { operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode,
  sent: SentVariables = {},
): number {
  const within = document.getSchema().getRootType(operation) ?? undefined;
  const defaults = variableDefinitions.map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
  ]);
  const variables = { ...(Object.fromEntries(defaults) as SentVariables), ...sent };
  return new Cost(document, variables).of(selectionSet, { within, inList: false, atRoot: true });
}

interface Position {
  readonly within: AskedField['within'];
  /** True when these are the root fields, which a host limits by their number. */
  readonly atRoot?: boolean;
  /** True when a list stands above. */
  readonly inList: boolean;
  /** Stated length of the list beneath, of a connection. */
  readonly length?: number;
}

class Cost {
  /** Costs of sets by position; a set under way costs nothing within itself, since fragments in a circle are refused anyway. */
  private readonly known = new Map<SelectionSetNode, Map<string, number>>();

  constructor(
    private readonly document: AskedDocument,
    private readonly variables: SentVariables,
  ) {}

  of(set: SelectionSetNode, position: Position): number {
    const known = this.known.get(set) ?? new Map<string, number>();
    this.known.set(set, known);
    const place = `${position.inList} ${position.length}`;
    const before = known.get(place);
    if (before !== undefined) return before;
    known.set(place, 0);
    const asked = askedFields(this.document, set, position.within);
    const names = namesOf(asked);
    const cost = asked.reduce((sum, each) => {
      const times = position.atRoot ? 1 : (names.get(each.node.name.value)?.size ?? 1);
      return sum + times * this.ofField(each, position);
    }, 0);
    known.set(place, cost);
    return cost;
  }

  private ofField({ node, within }: AskedField, { inList, length }: Position): number {
    const field =
      isObjectType(within) || isInterfaceType(within) ? within.getFields()[node.name.value] : undefined;
    const lists = field ? listsOf(field.type) : 0;
    const beneath = {
      within: field && getNamedType(field.type),
      inList: inList || lists > 0,
      length: field && this.lengthOf(field, node),
    };
    const fields = 1 + (node.selectionSet ? this.of(node.selectionSet, beneath) : 0);
    return fields * timesIn(lists, length ?? (inList ? OF_AN_INNER_LIST : OF_A_LIST));
  }

  /** Stated length of the connection that a field returns; undefined: it returns none. */
  private lengthOf({ args }: GraphQLField<unknown, unknown>, { arguments: given }: FieldNode) {
    const length = args.find(({ name }) => name === LENGTH);
    if (!length) return undefined;
    const stated = given?.find(({ name }) => name.value === LENGTH);
    const value = this.numberOf(stated) ?? length.defaultValue;
    return typeof value === 'number' && value >= 0 ? value : OF_A_LIST;
  }

  private numberOf(argument: ArgumentNode | undefined): unknown {
    const value: ValueNode | undefined = argument?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    return value?.kind === Kind.VARIABLE ? this.variables[value.name.value] : undefined;
  }
}

/** Values in so many lists within each other, the outermost of a length. */
function timesIn(lists: number, length: number): number {
  return lists === 0 ? 1 : length * OF_AN_INNER_LIST ** (lists - 1);
}

/** Names of the answer under which each field is asked for. */
function namesOf(asked: readonly AskedField[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const each of asked) {
    const field = each.node.name.value;
    names.set(field, (names.get(field) ?? new Set()).add(answeredAs(each)));
  }
  return names;
}

/** Number of lists around a value of this type. */
function listsOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? 1 + listsOf(type.ofType) : 0;
}
