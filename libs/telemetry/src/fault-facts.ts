/** Facts of an error for a log. */
export interface FaultFacts {
  readonly error: string;
  /** SQLSTATE, or code of the system. */
  readonly code?: string;
  /** Message; left out where it may quote values that a client sent. */
  readonly words?: string;
  /** Lines of the stack, without the words. */
  readonly places?: readonly string[];
  /** Facts of one of several failures: the first whose words may be shown, else the first. */
  readonly first?: FaultFacts;
}

/** Most lines of a stack. */
const MOST_PLACES = 12;

/**
 * Classes of SQLSTATE whose words name objects of the database and never a value: connections, transactions, logins, names
 * and rights, resources, operators, system. Classes 22 and 23 quote values, P0 says whatever a function says.
 */
const WORDS_OF_SQL = /^(08|25|28|3D|3F|40|42|53|54|55|57|58|XX)/;

/** Errors of sockets, files and names of hosts: `connect ECONNREFUSED 10.0.0.5:5432`. */
const WORDS_OF_SYSTEM = /^E[A-Z]{2,}$/;

/** Codes of faults of the installation, whose words name a setting and no value. */
const WORDS_OF_SETTINGS = /^SECRET_KEY_/;

/** Finds the facts of an error. Errors of hosts, parsers and ports keep their words to themselves. */
export function faultFactsOf(error: unknown): FaultFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = codeOf(error);
  const speaks = [WORDS_OF_SQL, WORDS_OF_SYSTEM, WORDS_OF_SETTINGS].some((words) => words.test(code ?? ''));
  const places = linesOf(error).filter((line) => /^\s+at /.test(line));
  return {
    error: error.constructor.name,
    ...(code !== undefined && { code }),
    ...(speaks && { words: error.message }),
    places: places.slice(0, MOST_PLACES).map((line) => line.trim()),
    ...(error instanceof AggregateError && { first: firstOf(error) }),
  };
}

/** Finds the facts of the failure that says most. Works that fail together contain works that failed together. */
function firstOf({ errors }: AggregateError): FaultFacts | undefined {
  const facts = errors.map((error) => {
    const fact = faultFactsOf(error);
    return fact.first ?? fact;
  });
  return facts.find(({ words }) => words !== undefined) ?? facts[0];
}

/** Lines of the stack below the message, which may have lines of its own. */
function linesOf({ stack = '', message }: Error): readonly string[] {
  const end = stack.indexOf(message) + message.length;
  return stack.includes(message) ? stack.slice(end).split('\n') : [];
}

function codeOf(error: Error): string | undefined {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' && /^[A-Z0-9_]{1,40}$/.test(found) ? found : undefined;
}
