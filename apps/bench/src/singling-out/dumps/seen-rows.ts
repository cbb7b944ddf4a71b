/** Reads as superuser, outside all walls. */
export type AdminQuery = <Row>(sql: string, parameters?: unknown[]) => Promise<Row[]>;

/** A row as the owner of the server sees it. */
export interface SeenRow {
  readonly table: string;
  /** Position of the row, as a number. */
  readonly place: number;
  /** The transaction that wrote it. */
  readonly xmin: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Rows of a database, and the changes that led to them where they were watched. */
export interface Seen {
  readonly rows: readonly SeenRow[];
  /** Every change of a row, decoded from the write-ahead log, in order; empty where only a dump is at hand. */
  readonly changes: readonly { readonly xid: string; readonly table: string; readonly text: string }[];
}

/** Reads every row of every table of the product. */
export async function seenRows(admin: AdminQuery): Promise<SeenRow[]> {
  const tables = await admin<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'hailong'::regnamespace and relkind = 'r'`,
  );
  const seen = tables.map(
    ({ name }) =>
      `select '${name}' as table, ctid::text as ctid, xmin::text as xmin, to_jsonb(t) as doc from hailong.${name} t`,
  );
  const rows = await admin<{ table: string; ctid: string; xmin: string; doc: Record<string, unknown> }>(
    seen.join(' union all '),
  );
  return rows.map(({ table, ctid, xmin, doc }) => ({
    table,
    place: placeOf(ctid),
    xmin: Number(xmin),
    values: textsOf(doc),
  }));
}

/** `(3,17)`: page and line. */
function placeOf(ctid: string): number {
  const [page = 0, line = 0] = ctid.replace(/[()]/g, '').split(',').map(Number);
  return page * 10_000 + line;
}

function textsOf(doc: Record<string, unknown>): Record<string, string> {
  const present = Object.entries(doc).filter(([, value]) => value !== null);
  return Object.fromEntries(
    present.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
