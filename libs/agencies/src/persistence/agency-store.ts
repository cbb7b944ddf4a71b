import { CalendarDay, foldedText } from '@hailong/kernel';
import type { Transaction } from '@hailong/database';
import { Agency, Succession, SuccessionKind } from '../domain/agency';
import { AgencyRow } from '../domain/agency-rows';

/** Agencies that exist on a day, `$1`, with their name, kind and parent of that day. */
export const AS_OF = `
select a.agency_id as "agencyId", a.code, v.name, v.kind, v.level, v.parent_id as "parentId",
  v.valid_from as "validFrom", a.founded_on as "foundedOn", a.dissolved_on as "dissolvedOn"
from hailong.agency a
join lateral (
  select * from hailong.agency_version v where v.agency_id = a.agency_id and v.valid_from <= $1
  order by v.valid_from desc limit 1
) v on true
where a.founded_on <= $1 and (a.dissolved_on is null or a.dissolved_on > $1)`;

/** Agencies that exist on a day, with their name, kind and parent of that day, by code. */
export function agenciesAsOf(tx: Transaction, day: CalendarDay): Promise<Agency[]> {
  return tx.query<Agency>(`${AS_OF} order by a.code`, [day]);
}

/**
 * Agency at the top of a day's tree: the only province there, or the only one without a parent. Undefined where several
 * stand at the top, since none of them is then above the others.
 */
export async function rootAsOf(tx: Transaction, day: CalendarDay): Promise<Agency | undefined> {
  const [first, second] = await tx.query<Agency>(
    `${AS_OF} and not exists (
       select from hailong.agency p
       where p.agency_id = v.parent_id and p.founded_on <= $1 and (p.dissolved_on is null or p.dissolved_on > $1))
     order by v.kind <> 'province' limit 2`,
    [day],
  );
  const alone = !second || (first?.kind === 'province' && second.kind !== 'province');
  return alone ? first : undefined;
}

const LATEST = `
select a.agency_id as "agencyId", a.code, v.name, v.kind, v.level, v.parent_id as "parentId",
  v.valid_from as "validFrom", a.founded_on as "foundedOn", a.dissolved_on as "dissolvedOn"
from hailong.agency a
join lateral (
  select * from hailong.agency_version v where v.agency_id = a.agency_id order by v.valid_from desc limit 1
) v on true`;

/** Agencies by id, dissolved ones too, under their last name. */
export function agenciesById(tx: Transaction, ids: readonly number[]): Promise<Agency[]> {
  return tx.query<Agency>(`${LATEST} where a.agency_id = any ($1)`, [ids]);
}

/** Agencies by code, dissolved ones too, under their last name. */
export function agenciesByCode(tx: Transaction, codes: readonly string[]): Promise<Agency[]> {
  return tx.query<Agency>(`${LATEST} where a.code = any ($1)`, [codes]);
}

/** Agencies by id or by code, dissolved ones too, under their last name. */
export function agenciesNamed(
  tx: Transaction,
  ids: readonly number[],
  codes: readonly string[],
): Promise<Agency[]> {
  return tx.query<Agency>(`${LATEST} where a.agency_id = any ($1) or a.code = any ($2)`, [ids, codes]);
}

export function everyAgencyPage(tx: Transaction, afterCode: string, limit: number): Promise<Agency[]> {
  return tx.query<Agency>(`${LATEST} where a.code > $1 order by a.code limit $2`, [afterCode, limit]);
}

/** Locks the organisation until the transaction ends, so that imports happen one after the other. */
export async function lockOrganisation(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.organisation'))`);
}

/**
 * Agency under which a change of the organisation is audited when its author works for none: the province, else the
 * first.
 */
export async function organisationRoot(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ agencyId: number }>(
    `select agency_id as "agencyId" from hailong.agency_version order by kind <> 'province', agency_id limit 1`,
  );
  if (!row) throw new Error('an organisation was changed that has no agency');
  return row.agencyId;
}

/** Parents by code, of each agency's newest version. */
export async function currentParents(tx: Transaction): Promise<Map<string, string | null>> {
  const rows = await tx.query<{ code: string; parent: string | null }>(`
    select a.code, p.code as parent from hailong.agency a
    join lateral (
      select parent_id from hailong.agency_version v where v.agency_id = a.agency_id order by v.valid_from desc limit 1
    ) v on true
    left join hailong.agency p on p.agency_id = v.parent_id`);
  return new Map(rows.map((row) => [row.code, row.parent]));
}

export interface ImportCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Adds new agencies, and a dated version for each agency whose name, kind, level or parent changes on that day.
 */
export async function saveAgencies(tx: Transaction, rows: readonly AgencyRow[]): Promise<ImportCounts> {
  const written = JSON.stringify(rows.map((row) => ({ ...row, foldedName: foldedText(row.name) })));
  const created = await tx.query(INSERT_AGENCIES, [written]);
  const versions = await tx.query<{ agencyId: number }>(INSERT_VERSIONS, [written]);
  const ended = await tx.query<{ agencyId: number }>(END_AGENCIES, [written]);
  const touched = new Set([...versions, ...ended].map((row) => row.agencyId)).size;
  return { created: created.length, changed: touched - created.length, unchanged: rows.length - touched };
}

const ROWS = `jsonb_to_recordset($1::jsonb) as r(code text, name text, "foldedName" text, kind text, level text,
  "parentCode" text, "validFrom" date, "dissolvedOn" date)`;

const INSERT_AGENCIES = `
insert into hailong.agency (code, founded_on, dissolved_on)
select r.code, r."validFrom", r."dissolvedOn" from ${ROWS} left join hailong.agency a on a.code = r.code
where a.agency_id is null
order by r.code returning 1`;

const INSERT_VERSIONS = `
insert into hailong.agency_version (agency_id, valid_from, name, folded_name, kind, level, parent_id)
select a.agency_id, r."validFrom", r.name, r."foldedName", r.kind, r.level, p.agency_id
from ${ROWS}
join hailong.agency a on a.code = r.code
left join hailong.agency p on p.code = r."parentCode"
left join lateral (
  select * from hailong.agency_version v where v.agency_id = a.agency_id and v.valid_from <= r."validFrom"
  order by v.valid_from desc limit 1
) v on true
where (v.name, v.kind, v.level, v.parent_id) is distinct from (r.name, r.kind, r.level, p.agency_id)
on conflict (agency_id, valid_from) do update
  set name = excluded.name, folded_name = excluded.folded_name, kind = excluded.kind, level = excluded.level, parent_id = excluded.parent_id
returning agency_id as "agencyId"`;

const END_AGENCIES = `
update hailong.agency a set dissolved_on = r."dissolvedOn" from ${ROWS}
where a.code = r.code and r."dissolvedOn" is not null and a.dissolved_on is distinct from r."dissolvedOn"
returning a.agency_id as "agencyId"`;

export async function saveSuccessions(tx: Transaction, links: readonly Succession[]): Promise<void> {
  await tx.query(
    `insert into hailong.agency_succession (agency_id, successor_id, effective_on, kind, share)
     select p.agency_id, s.agency_id, r."effectiveOn", r.kind, r.share
     from jsonb_to_recordset($1::jsonb) as r(predecessor text, successor text, "effectiveOn" date, kind text, share numeric)
     join hailong.agency p on p.code = r.predecessor join hailong.agency s on s.code = r.successor
     on conflict (agency_id, successor_id, effective_on) do update set kind = excluded.kind, share = excluded.share`,
    [JSON.stringify(links)],
  );
}

export interface SuccessionRow {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly effectiveOn: CalendarDay;
  readonly kind: SuccessionKind;
  readonly share: number;
}

/** Successions from or to one of these agencies, oldest first. */
export function successionsOf(tx: Transaction, ids: readonly number[]): Promise<SuccessionRow[]> {
  return tx.query<SuccessionRow>(
    `select agency_id as "predecessorId", successor_id as "successorId", effective_on as "effectiveOn", kind, share::float8 as share
     from hailong.agency_succession where agency_id = any ($1) or successor_id = any ($1) order by effective_on, agency_id`,
    [ids],
  );
}
