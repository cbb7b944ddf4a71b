import {
  ASTVisitor,
  GraphQLError,
  GraphQLOutputType,
  SelectionSetNode,
  ValidationContext,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { AskedField, answeredAs, askedFields } from './asked-fields';

/** Assumed length of a list; lists within lists are shorter: factors of an area, options of an item. */
const OF_A_LIST = 10;
const OF_AN_INNER_LIST = 3;

/**
 * Makes a rule for a host's `validationRules`: an operation costs at most `most` fields. A field in a list counts ten
 * times, in every further list within it thrice as often; a field that is asked for under several names counts for each
 * of them as many times as there are names. Without it a few kilobytes ask for millions of values, and answering them
 * stops all others.
 */
export function limitCost(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition({ operation, selectionSet }) {
      const root = context.getSchema().getRootType(operation) ?? undefined;
      const cost = new Cost(context).of(selectionSet, { within: root, inList: false, atRoot: true });
      if (cost > most) context.reportError(new GraphQLError(costsTooMuch(cost, most)));
    },
  });
}

function costsTooMuch(cost: number, most: number): string {
  return `an operation may cost ${most} fields and this costs ${cost}, where a field in a list counts ${OF_A_LIST} times, in a list within it ${OF_A_LIST * OF_AN_INNER_LIST}: ask for less at once, in several requests`;
}

class Cost {
  /** Costs of sets; a set under way costs nothing within itself, since fragments in a circle are refused anyway. */
  private readonly known = {
    inList: new Map<SelectionSetNode, number>(),
    alone: new Map<SelectionSetNode, number>(),
  };

  constructor(private readonly context: ValidationContext) {}

  of(set: SelectionSetNode, position: Position): number {
    const known = this.known[position.inList ? 'inList' : 'alone'];
    const before = known.get(set);
    if (before !== undefined) return before;
    known.set(set, 0);
    const asked = askedFields(this.context, set, position.within);
    const names = namesOf(asked);
    const cost = asked.reduce((sum, each) => {
      const times = position.atRoot ? 1 : (names.get(each.node.name.value)?.size ?? 1);
      return sum + times * this.ofField(each, position.inList);
    }, 0);
    known.set(set, cost);
    return cost;
  }

  private ofField({ node: { name, selectionSet }, within }: AskedField, inList: boolean): number {
    const type =
      isObjectType(within) || isInterfaceType(within) ? within.getFields()[name.value]?.type : null;
    const lists = type ? listsOf(type) : 0;
    const times = lists === 0 ? 1 : (inList ? OF_AN_INNER_LIST : OF_A_LIST) * OF_AN_INNER_LIST ** (lists - 1);
    const beneath = { within: type ? getNamedType(type) : undefined, inList: inList || lists > 0 };
    return times * (1 + (selectionSet ? this.of(selectionSet, beneath) : 0));
  }
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

interface Position {
  readonly within: AskedField['within'];
  /** True when these are the root fields, which a host limits by their number. */
  readonly atRoot?: boolean;
  /** True when a list stands above. */
  readonly inList: boolean;
}

/** Number of lists around a value of this type. */
function listsOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? 1 + listsOf(type.ofType) : 0;
}
