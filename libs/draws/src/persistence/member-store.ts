import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { FRAME_RELATION, PERSON_OBJECTS } from '@hailong/dossiers';
import { MemberKind } from '../domain/member-kind';
import { DrawRecord } from './draw-store';

/** Member to be inserted. */
export interface NewMember {
  readonly dossierId: string;
  /** Index in the draw's strata. */
  readonly stratum: number;
  /** Position in its stratum from 1, the replacements after the sample. */
  readonly position: number;
  readonly kind: MemberKind;
}

const BATCH = 5000;

/** Inserts the members: the sample is called with the draw, its replacements wait. */
export async function insertMembers(
  tx: Transaction,
  { agencyId, drawId, drawnOn, frameAsOf }: DrawRecord,
  members: readonly NewMember[],
): Promise<void> {
  for (let from = 0; from < members.length; from += BATCH) {
    const batch = members.slice(from, from + BATCH);
    await tx.query(
      `insert into hailong.draw_member (agency_id, draw_id, dossier_id, stratum, position, kind, called_on, called_at)
       select $1, $2, dossier_id, stratum, position, kind,
         case when kind = 'sample' then $3::date end, case when kind = 'sample' then $4::timestamptz end
       from unnest($5::uuid[], $6::smallint[], $7::integer[], $8::text[]) as u(dossier_id, stratum, position, kind)
       returning 1`,
      [
        ...[agencyId, drawId, drawnOn, frameAsOf],
        batch.map(({ dossierId }) => dossierId),
        batch.map(({ stratum }) => stratum),
        batch.map(({ position }) => position),
        batch.map(({ kind }) => kind),
      ],
    );
  }
}

/** Member as it is stored. */
export interface MemberRow {
  readonly dossierId: string;
  readonly code: string;
  readonly stratum: number;
  readonly position: number;
  readonly kind: MemberKind;
  /** Null: a replacement that waits. */
  readonly calledOn: CalendarDay | null;
  /** Code of the dossier that it replaces, and the reason. */
  readonly replaces: string | null;
  readonly reason: string | null;
}

export interface MemberPosition {
  readonly stratum: number;
  readonly position: number;
}

export interface MembersAsked {
  /** Null begins with the first. */
  readonly after: MemberPosition | null;
  readonly limit: number;
  readonly stratum?: number;
  /** True: only called members; false: only waiting ones. */
  readonly called?: boolean;
}

const MEMBER = `
select m.dossier_id as "dossierId", d.code, m.stratum, m.position, m.kind, m.called_on as "calledOn", r.code as replaces, m.reason
from hailong.draw_member m
join ${FRAME_RELATION} d using (agency_id, dossier_id)
left join ${FRAME_RELATION} r on r.agency_id = m.agency_id and r.dossier_id = m.replaces`;

/** Reads a page of members, by stratum in the order of the draw. */
export function memberPage(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  { after, limit, stratum, called }: MembersAsked,
): Promise<MemberRow[]> {
  return tx.query(
    `${MEMBER} where m.agency_id = $1 and m.draw_id = $2 and (m.stratum, m.position) > ($3::integer, $4::integer)
       and ($5::integer is null or m.stratum = $5) and ($6::boolean is null or (m.called_on is not null) = $6)
     order by m.stratum, m.position limit $7`,
    [agencyId, drawId, after?.stratum ?? -1, after?.position ?? 0, stratum ?? null, called ?? null, limit],
  );
}

export interface Replaceable extends MemberPosition {
  readonly dossierId: string;
  readonly called: boolean;
  /** Another member was called for it. */
  readonly replaced: boolean;
}

/** Finds the member of a dossier. */
export async function memberByCode(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  code: string,
): Promise<Replaceable | undefined> {
  const [row] = await tx.query<Replaceable>(
    `select m.dossier_id as "dossierId", m.stratum, m.position, m.called_on is not null as called,
       exists (select from hailong.draw_member r where (r.agency_id, r.draw_id, r.replaces) = (m.agency_id, m.draw_id, m.dossier_id)) as replaced
     from hailong.draw_member m join ${FRAME_RELATION} d using (agency_id, dossier_id)
     where m.agency_id = $1 and m.draw_id = $2 and d.code = $3`,
    [agencyId, drawId, code],
  );
  return row;
}

export interface ReplacementTerms {
  readonly contactNeeded: boolean;
  /** Persons that another survey draw called after that day are skipped; null: no such rule. */
  readonly restSince: CalendarDay | null;
}

/**
 * Finds the next replacement of a stratum that may still be called, in the order of the draw: its applicant does not object,
 * has a contact where the terms need one, and has not been called by another draw since.
 */
export async function nextWaiting(
  tx: Transaction,
  { agencyId, drawId, roundId, purpose }: DrawRecord,
  stratum: number,
  { contactNeeded, restSince }: ReplacementTerms,
): Promise<{ readonly dossierId: string; readonly code: string; readonly position: number } | undefined> {
  const [row] = await tx.query<{ dossierId: string; code: string; position: number }>(
    `select m.dossier_id as "dossierId", d.code, m.position
     from hailong.draw_member m join ${FRAME_RELATION} d using (agency_id, dossier_id)
     where m.agency_id = $1 and m.draw_id = $2 and m.stratum = $3 and m.called_on is null
       and not ${PERSON_OBJECTS} and (not $4 or d.sealed_contact is not null)
       and not exists (
         select from hailong.draw w join hailong.draw_member o using (agency_id, draw_id)
         where w.agency_id = $1 and w.round_id = $5 and w.purpose = $6 and w.draw_id <> $2
           and o.dossier_id = m.dossier_id and o.called_on is not null)
       and not exists (
         select from ${FRAME_RELATION} s join hailong.draw_member o using (agency_id, dossier_id) join hailong.draw w using (agency_id, draw_id)
         where s.agency_id = $1 and s.person_tag = d.person_tag and w.purpose = 'survey' and w.draw_id <> $2
           and o.called_on > $7::date)
     order by m.position limit 1`,
    [agencyId, drawId, stratum, contactNeeded, roundId, purpose, restSince],
  );
  return row;
}

export interface ReplacementCall {
  readonly dossierId: string;
  readonly replaces: string;
  readonly reason: string;
  readonly on: CalendarDay;
  readonly at: string;
}

export async function callReplacement(
  tx: Transaction,
  { agencyId, drawId }: DrawRecord,
  { dossierId, replaces, reason, on, at }: ReplacementCall,
): Promise<void> {
  const rows = await tx.query(
    `update hailong.draw_member set called_on = $4, called_at = $5, replaces = $6, reason = $7
     where agency_id = $1 and draw_id = $2 and dossier_id = $3 and called_on is null returning 1`,
    [agencyId, drawId, dossierId, on, at, replaces, reason],
  );
  if (rows.length !== 1)
    throw new Error('a replacement was called without the lock of the draws: call lockDraws first');
}
