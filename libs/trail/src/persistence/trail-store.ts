import { TRAIL_RELATION, Transaction } from '@hailong/database';
import { addDays, startOfDay } from '@hailong/kernel';
import { TrailEntry, TrailPlace, TrailQuestion } from '../domain/trail-question';

/** Part of a trail. */
export interface TrailPart {
  readonly agencyId: number;
  readonly question: TrailQuestion;
  /** Entry after which the part begins; absent: the newest. */
  readonly after?: TrailPlace;
  readonly limit: number;
  /** Characters of the contents before and after; the rest is cut off. */
  readonly longest: number;
}

const PART = `
select to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, t.entry_id as "entryId", t.actor, t.action,
  t.subject, left(t.before::text, $10) as before, left(t.after::text, $10) as after
from ${TRAIL_RELATION} t
where t.agency_id = $1 and ($2::text is null or t.actor = $2) and ($3::text is null or t.action = $3)
  and ($4::text is null or t.subject = $4) and ($5::timestamptz is null or t.at >= $5)
  and ($6::timestamptz is null or t.at < $6)
  and ($7::timestamptz is null or (t.at, t.entry_id) < ($7, $8::uuid))
order by t.at desc, t.entry_id desc limit $9`;

/** Entries of a trail, newest first. */
export function trailPart(tx: Transaction, part: TrailPart): Promise<TrailEntry[]> {
  const { actor = null, action = null, subject = null, from, to } = part.question;
  return tx.query<TrailEntry>(PART, [
    ...[part.agencyId, actor, action, subject, from ? startOfDay(from) : null],
    ...[to ? startOfDay(addDays(to, 1)) : null, part.after?.at ?? null, part.after?.entryId ?? null],
    ...[part.limit, part.longest],
  ]);
}
