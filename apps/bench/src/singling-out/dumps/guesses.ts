import { createHash } from 'node:crypto';
import { Seen, SeenRow } from './seen-rows';

/** Guess at the response of each dossier. */
export type Guess = ReadonlyMap<string, string>;
/** Guesses by how they were come by. */
export type Guesses = ReadonlyMap<string, Guess>;

/** A row that belongs to a person or to an answer, and its owner. */
export interface Marked {
  readonly whose: string;
  readonly row: SeenRow;
}

/** The two sides between which a link is looked for. */
export interface Sides {
  readonly people: readonly Marked[];
  readonly answers: readonly Marked[];
}

/**
 * Rows that name a person (by his dossier), and rows that stand for an answer. An admission stands for the answer that came
 * when it was exchanged: exchanges and answers follow each other in the write-ahead log, and nothing hides that.
 */
export function sidesOf(evidence: Seen, dossierIds: ReadonlySet<string>, agencyId: number): Sides {
  const own = evidence.rows.filter(({ values }) => values.agency_id === String(agencyId));
  const of = (table: string) => own.filter((row) => row.table === table);
  const dossierOf = new Map(
    of('invitation').map(({ values }) => [values.invitation_id, values.dossier_id ?? '']),
  );
  const mark = (table: string, whose: (values: SeenRow['values']) => string | undefined) =>
    of(table).map((row) => ({ whose: whose(row.values) ?? '', row }));
  const people = [
    ...['dossier', 'draw_member', 'invitation'].flatMap((table) => mark(table, (row) => row.dossier_id)),
    ...mark('delivery', (row) => dossierOf.get(row.invitation_id)),
  ].filter(({ whose }) => dossierIds.has(whose));
  const exchanged = answersByExchange(evidence, agencyId);
  const answers = [
    ...mark('survey_response', (row) => row.response_id),
    ...mark('admission', (row) => exchanged.get(row.token_hash ?? '')),
  ].filter(({ whose }) => whose !== '');
  return { people, answers };
}

function answersByExchange({ changes }: Seen, agencyId: number): ReadonlyMap<string, string> {
  const own = changes.filter(({ text }) => text.includes(`agency_id[integer]:${agencyId} `));
  const values = (table: string, kind: string, column: RegExp) =>
    own
      .filter((change) => change.table === table && change.text.includes(`: ${kind}:`))
      .flatMap(({ text }) => column.exec(text)?.[1] ?? []);
  const hashes = values('admission', 'UPDATE', /token_hash\[bytea\]:'([^']+)'/);
  const responses = values('survey_response', 'INSERT', /response_id\[uuid\]:'([^']+)'/);
  return new Map(hashes.map((hash, n) => [hash, responses[n] ?? '']));
}

/** A value that one person's row and one answer's row have in common, by columns; also where one is a digest of the other. */
export function guessByEqualValues({ people, answers }: Sides): Guesses {
  const columns = columnsOf(people, (value) => [['', value], ...digestsOf(value)]);
  const guesses = new Map<string, Guess>();
  for (const [theirs, owners] of columnsOf(answers, (value) => [['', value]]))
    for (const [ours, persons] of columns) {
      const pairs = [...persons].flatMap(([value, who]) => {
        const answer = owners.get(value);
        return who.size === 1 && answer?.size === 1 ? [[one(who), one(answer)] as const] : [];
      });
      if (pairs.length > 0) guesses.set(`${ours} = ${theirs}`, new Map(pairs));
    }
  return guesses;
}

type Owners = ReadonlyMap<string, ReadonlySet<string>>;

function columnsOf(
  marked: readonly Marked[],
  forms: (value: string) => readonly (readonly [string, string])[],
): ReadonlyMap<string, Owners> {
  const columns = new Map<string, Map<string, Set<string>>>();
  for (const { whose, row } of marked)
    for (const [column, value] of Object.entries(row.values))
      for (const [form, written] of forms(value)) {
        const name = `${form}${row.table}.${column}`;
        const owners = columns.get(name) ?? new Map<string, Set<string>>();
        columns.set(name, owners.set(written, (owners.get(written) ?? new Set()).add(whose)));
      }
  return columns;
}

/** Digests of a value that need no key. */
function digestsOf(value: string): [string, string][] {
  const bytes = Buffer.from(value.replace(/^\\x|-/g, ''), 'hex');
  return [value, bytes].flatMap((content, n) =>
    ['sha256', 'md5'].map((hash): [string, string] => {
      const digest = createHash(hash).update(content).digest('hex');
      return [`${hash}${n} of `, `\\x${digest}`];
    }),
  );
}

/** Pairs both sides in some order, the first with the first: by position of rows, time of writing, or any column. */
export function guessByOrder(sides: Sides, evidence: Seen): Guesses {
  const guesses = new Map<string, Guess>();
  const answers = ordersOf(sides.answers, evidence);
  for (const [ours, persons] of ordersOf(sides.people, evidence))
    for (const [theirs, order] of answers)
      for (const [direction, given] of [
        ['', order],
        ['reversed ', [...order].reverse()],
      ] as const)
        guesses.set(
          `${ours} ~ ${direction}${theirs}`,
          new Map(persons.map((person, n) => [person, given[n] ?? ''])),
        );
  return guesses;
}

function ordersOf(marked: readonly Marked[], evidence: Seen): ReadonlyMap<string, readonly string[]> {
  const orders = new Map<string, readonly string[]>();
  for (const table of new Set(marked.map(({ row }) => row.table))) {
    const rows = marked.filter(({ row }) => row.table === table);
    const put = (name: string, keyOf: (marked: Marked) => string | number) => {
      const keyed = rows.map((marked) => ({ whose: marked.whose, key: keyOf(marked) }));
      if (new Set(keyed.map(({ key }) => key)).size < keyed.length) return;
      keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
      orders.set(
        `${table} by ${name}`,
        keyed.map(({ whose }) => whose),
      );
    };
    const changes = changesByRow(rows, evidence, table);
    put('place', ({ row }) => row.place);
    put('transaction', ({ row }) => row.xmin);
    put('last change', ({ row }) => changes.get(row)?.at(-1) ?? -1);
    for (let nth = 0; nth < MOST_CHANGES; nth += 1)
      put(`change ${nth + 1}`, ({ row }) => changes.get(row)?.[nth] ?? -1);
    for (const column of new Set(rows.flatMap(({ row }) => Object.keys(row.values))))
      put(column, ({ row }) => row.values[column] ?? '');
  }
  return orders;
}

const MOST_CHANGES = 4;

/** The places in the write-ahead log at which each row was written, by the ids and hashes it holds. */
function changesByRow(rows: readonly Marked[], evidence: Seen, table: string): Map<SeenRow, number[]> {
  const byId = new Map(
    rows.flatMap(({ row }) => idsIn(Object.values(row.values)).map((id) => [id, row] as const)),
  );
  const changes = new Map<SeenRow, number[]>();
  evidence.changes.forEach((change, at) => {
    if (change.table !== table) return;
    for (const row of new Set(idsIn([change.text]).flatMap((id) => byId.get(id) ?? [])))
      changes.set(row, [...(changes.get(row) ?? []), at]);
  });
  return changes;
}

function idsIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(ID) ?? []);
}

/** Ids and hashes in a text. */
export const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}/g;

function one(set: ReadonlySet<string>): string {
  return [...set][0] ?? '';
}
