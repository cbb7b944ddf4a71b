import { createHash } from 'node:crypto';
import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { FrameState } from '../domain/frame-state';

/** Frame of an agency in a round. */
export interface FrameTarget {
  readonly agencyId: number;
  readonly roundId: number;
  /** Days on which its dossiers were finished; absent: the round asks no applicants of dossiers. */
  readonly window?: { readonly from: CalendarDay; readonly to: CalendarDay };
}

/** Dossiers of a window, $2 to $3; none where the round asks no applicants. */
const IN_WINDOW = 'agency_id = $1 and finished_on between $2::date and $3::date and retracted_on is null';
const ON_LIST = 'agency_id = $1 and round_id = $2 and removed_on is null';

const DOSSIERS = `
select count(*)::int as dossiers, (count(*) filter (where vouched_by = 'system'))::int as "bySystem",
  (count(*) filter (where vouched_by = 'above'))::int as "byUnitAbove",
  string_agg(encode(sha256(convert_to(jsonb_build_array(dossier_id, code, to_char(finished_on, 'YYYY-MM-DD'), field, procedure_code,
    applicant, encode(person_tag, 'hex'), encode(sha256(sealed_contact), 'hex'))::text, 'UTF8')), 'hex'), '' order by dossier_id) as digest
from hailong.dossier where ${IN_WINDOW}`;

const MEMBERS = `
select count(*)::int as members, (count(*) filter (where confirmed))::int as "membersConfirmed",
  string_agg(encode(sha256(convert_to(jsonb_build_array(member_id, respondent_group, code, name, field, encode(code_tag, 'hex'),
    encode(sha256(sealed_contact), 'hex'))::text, 'UTF8')), 'hex'), '' order by member_id) as digest
from hailong.list_member where ${ON_LIST}`;

type Counted<K extends keyof FrameState> = Pick<FrameState, K> & { readonly digest: string | null };

/** Reads the frame as counts and a digest; no row of it leaves the database. */
export async function frameStateOf(
  tx: Transaction,
  { agencyId, roundId, window }: FrameTarget,
): Promise<FrameState> {
  const [dossiers] = await tx.query<Counted<'dossiers' | 'bySystem' | 'byUnitAbove'>>(DOSSIERS, [
    ...[agencyId, window?.from ?? null, window?.to ?? null],
  ]);
  const [members] = await tx.query<Counted<'members' | 'membersConfirmed'>>(MEMBERS, [agencyId, roundId]);
  if (!dossiers || !members) throw new Error('a count gives a row');
  const digest = createHash('sha256')
    .update(`${dossiers.digest ?? ''}\n${members.digest ?? ''}`)
    .digest('hex');
  return { ...dossiers, ...members, digest };
}

/** Notes that a unit above vouches for what the rated agency alone vouched for. Call it under the lock of the frame. */
export async function confirmFrame(
  tx: Transaction,
  { agencyId, roundId, window }: FrameTarget,
): Promise<void> {
  await tx.query(
    `update hailong.dossier set vouched_by = 'above' where ${IN_WINDOW} and vouched_by = 'agency' returning 1`,
    [agencyId, window?.from ?? null, window?.to ?? null],
  );
  await tx.query(
    `update hailong.list_member set confirmed = true where ${ON_LIST} and not confirmed returning 1`,
    [agencyId, roundId],
  );
}
