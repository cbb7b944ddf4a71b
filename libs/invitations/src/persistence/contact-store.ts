import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import type { ServiceWindow } from '@hailong/surveys/domain';

/** The dossiers whose contacts a round and agency has used up. */
export interface ContactsOfRound {
  readonly agencyId: number;
  readonly roundId: number;
  /** Days on which the dossiers of the round were finished. */
  readonly window: ServiceWindow;
  /** The same of other rounds that may still write, with their ids. */
  readonly stillWriting: readonly { readonly roundId: number; readonly window: ServiceWindow }[];
}

const DRAWN = `select from hailong.draw w join hailong.draw_member m using (agency_id, draw_id)
  where w.agency_id = $1 and m.dossier_id = d.dossier_id`;

const NEEDED = `(exists (select from unnest($2::date[], $3::date[]) as n(since, until) where d.finished_on between n.since and n.until)
  or exists (${DRAWN} and w.round_id = any ($4::int[])))`;

/**
 * Takes the contacts away from the dossiers of the frame that the round was about, that it has drawn or invited, and that
 * no other round may still write to; answers how many. Call it before the invitations forget their dossiers.
 */
export async function destroyContacts(tx: Transaction, of: ContactsOfRound): Promise<number> {
  const rows = await tx.query(
    `update hailong.dossier d set sealed_contact = null, contact_destroyed_at = $8::timestamptz
     where d.agency_id = $1 and d.sealed_contact is not null and not ${NEEDED}
       and (d.finished_on between $5 and $6 or exists (${DRAWN} and w.round_id = $7)
         or exists (select from hailong.invitation i
           where i.agency_id = $1 and i.round_id = $7 and i.dossier_id = d.dossier_id))
     returning 1`,
    [...needed(of), of.window.from, of.window.to, of.roundId, await instantNow(tx)],
  );
  return rows.length;
}

/** By the clock of the database, by which draws look at the frame: a contact destroyed after a draw was there for it. */
async function instantNow(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.query<{ now: string }>('select clock_timestamp()::text as now');
  return row?.now;
}

/**
 * Takes the digest of the person away from dossiers that were finished and called before that day, do not object, and
 * belong to no round that may still draw; answers from how many.
 */
export async function destroyPersons(
  tx: Transaction,
  of: ContactsOfRound,
  before: CalendarDay,
): Promise<number> {
  const rows = await tx.query(
    `update hailong.dossier d set person_tag = null
     where d.agency_id = $1 and d.person_tag is not null and not d.objects and d.finished_on < $5 and not ${NEEDED}
       and not exists (${DRAWN} and m.called_on >= $5)
     returning 1`,
    [...needed(of), before],
  );
  return rows.length;
}

function needed({ agencyId, stillWriting }: ContactsOfRound): unknown[] {
  return [
    agencyId,
    stillWriting.map(({ window }) => window.from),
    stillWriting.map(({ window }) => window.to),
    stillWriting.map(({ roundId }) => roundId),
  ];
}
