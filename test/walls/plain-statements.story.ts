import { Statement, statementsIn, statementsOfStores } from './statements';

/**
 * Statements that a distributed engine could not run, each with a sign. PostgreSQL runs them as well when written
 * otherwise.
 */
const REFUSED: readonly (readonly [what: string, sign: (sql: string) => boolean])[] = [
  [
    'a time or a random value in an upsert',
    (sql) => /\bdo update set\b.*\b(now|clock_timestamp|random|gen_random_uuid)\(/i.test(sql),
  ],
  [
    'a volatile time in an update',
    (sql) => settings(sql).some((set) => /\b(clock_timestamp|random|gen_random_uuid)\(/i.test(set)),
  ],
  [
    'case x when in an update; say case when x =',
    (sql) => settings(sql).some((set) => /\bcase [\w.$]+ when\b/i.test(set)),
  ],
  [
    'a subquery beside values; say insert … select',
    (sql) => inserts(sql).some((each) => /\bvalues \(.*\(\s*select\b/i.test(each)),
  ],
  ['a subquery in returning', (sql) => /\breturning\b[^()]*\(\s*select\b/i.test(sql)],
  ['a formatted time in returning; read the row again', (sql) => /\breturning\b[^)]*\bto_char\(/i.test(sql)],
  ['insert … select without returning or on conflict', (sql) => inserts(sql).some(isSilentSelect)],
  [
    'rows locked without agency_id = $1',
    (sql) => locks(sql).some((each) => !/\bagency_id = \$1\b/.test(each)),
  ],
  [
    'an inner query that takes the agency from outside; say = $1',
    (sql) => existing(sql).some(takesAgencyFromOutside),
  ],
];

describe('the statements of the stores', () => {
  it('use nothing that only a single server can run', () => {
    const statements = statementsOfStores();
    expect(statements.length).toBeGreaterThan(100);
    expect(statements.flatMap(refusalsOf)).toEqual([]);
  });

  it.each([
    ['insert into t (a) values (1) on conflict (a) do update set at = now()', /upsert/],
    ['update t set at = clock_timestamp() where a = 1', /volatile/],
    [`update t set a = case k when 'x' then 1 end where b = 1`, /case x when/],
    ['insert into t (a) values ((select b from u))', /beside values/],
    ['insert into t (a) values (1) on conflict (a) do update set a = array(select 1)', /beside values/],
    ['insert into t (a) values (1) returning (select b from u)', /in returning/],
    ['insert into t (a) values (1) returning a, to_char(b)', /formatted/],
    ['insert into t (a) select b from unnest($1::int[]) as u(b)', /without returning/],
    ['select a from t where round_id = $1 for update', /locked without/],
    [
      'select a from t d where exists (select from hailong.u o where o.agency_id = d.agency_id)',
      /from outside/,
    ],
  ])('would be refused with %s', (sql, what) => {
    expect(refusalsOf({ file: 'x', sql }).join()).toMatch(what);
  });

  it('are read with the constants and helpers that they are put together from', () => {
    const file = `const A = \`a, \${b()}\`; function b() { return '(select c from d)'; }
      run(\`insert into t (a) values (\${A}) returning 1\`);`;
    expect(statementsIn('x', file).map(({ sql }) => sql)).toContain(
      'insert into t (a) values (a, (select c from d)) returning 1',
    );
  });
});

function refusalsOf({ file, sql }: Statement): string[] {
  return REFUSED.filter(([, sign]) => sign(sql)).map(([what]) => `${file}: ${what}: ${sql}`);
}

/** Columns that each update of a statement sets. */
function settings(sql: string): string[] {
  return [
    ...sql.matchAll(/\bupdate [\w.]+(?: (?:as )?\w+)? set (.*?)(?= from | where | returning |$)/gi),
  ].map(([, set]) => set ?? '');
}

/** Each insert of a statement, up to the next. */
function inserts(sql: string): string[] {
  return sql.split(/(?=\binsert into\b)/i).filter((each) => /^insert into\b/i.test(each));
}

function isSilentSelect(insert: string): boolean {
  return !/\bvalues \(/i.test(insert) && !/\b(returning|on conflict)\b/i.test(insert);
}

/** Each query that locks rows, from its select on. */
function locks(sql: string): string[] {
  return [...sql.matchAll(/ for (?:no key )?update\b/gi)].map(({ index }) => {
    const before = sql.slice(0, index);
    return before.slice(Math.max(before.search(/\bselect\b(?!.* as \(\s*select\b)/i), 0));
  });
}

/** The inner query of each exists, brackets balanced. */
function existing(sql: string): string[] {
  return [...sql.matchAll(/\bexists \(/gi)].map(({ index, 0: opening }) => {
    const start = index + opening.length;
    let depth = 1;
    let end = start;
    for (; end < sql.length && depth > 0; end += 1) depth += sql[end] === '(' ? 1 : sql[end] === ')' ? -1 : 0;
    return sql.slice(start, end);
  });
}

function takesAgencyFromOutside(query: string): boolean {
  const inside = [...query.matchAll(/\b(?:from|join) [\w.]+ (?:as )?(\w+)/gi)].map(([, alias]) => alias);
  return [...query.matchAll(/\bagency_id = (\w+)\.agency_id\b/g)].some(
    ([, alias]) => !inside.includes(alias),
  );
}
