import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';

/** Confirmation of a frame by a unit above. */
export interface FrameConfirmation {
  /** Digest of the frame as it was, hexadecimal. */
  readonly digest: string;
  readonly on: CalendarDay;
  /** Unit that has confirmed it. */
  readonly giverId: number;
  /** Dossiers and members of the frame. */
  readonly dossiers: number;
  readonly members: number;
}

/** Reads the confirmations of a round and agency, the newest first. */
export function confirmationsOf(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<FrameConfirmation[]> {
  return tx.query(
    `select encode(digest, 'hex') as digest, confirmed_on as "on", giver_id as "giverId", dossiers, members
     from hailong.frame_confirmation where agency_id = $1 and round_id = $2 order by confirmed_on desc, digest`,
    [agencyId, roundId],
  );
}

export async function insertConfirmation(
  tx: Transaction,
  of: { readonly agencyId: number; readonly roundId: number; readonly actor: string },
  { digest, on, giverId, dossiers, members }: FrameConfirmation,
): Promise<void> {
  await tx.query(
    `insert into hailong.frame_confirmation (agency_id, round_id, digest, confirmed_on, giver_id, dossiers, members, actor)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8) on conflict do nothing`,
    [of.agencyId, of.roundId, digest, on, giverId, dossiers, members, of.actor],
  );
}
