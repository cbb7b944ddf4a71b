import type { DossierCondition } from '@hailong/dossiers';
import { DRAW_MEMBER_RELATION, DRAW_RELATION } from '@hailong/draws';
import { CalendarDay } from '@hailong/kernel';
import type { ServiceWindow } from '@hailong/surveys/domain';

/** A round whose contacts an agency has used up. */
export interface ContactsOfRound {
  readonly agencyId: number;
  readonly roundId: number;
  /** Days on which the dossiers of the round were finished. */
  readonly window: ServiceWindow;
  /** The same of other rounds that may still write, with their ids. */
  readonly stillWriting: readonly { readonly roundId: number; readonly window: ServiceWindow }[];
}

const DRAWN = `select from ${DRAW_RELATION} w join ${DRAW_MEMBER_RELATION} m using (agency_id, draw_id)
  where w.agency_id = $1 and m.dossier_id = d.dossier_id`;

const NEEDED = `(exists (select from unnest($2::date[], $3::date[]) as n(since, until) where d.finished_on between n.since and n.until)
  or exists (${DRAWN} and w.round_id = any ($4::int[])))`;

/**
 * Dossiers of the frame that the round was about, that it has drawn or invited, and that no other round may still write to.
 * Use it before the invitations forget their dossiers.
 */
export function contactsUsedUp(of: ContactsOfRound): DossierCondition {
  return {
    sql: `not ${NEEDED}
       and (d.finished_on between $5 and $6 or exists (${DRAWN} and w.round_id = $7)
         or exists (select from hailong.invitation i
           where i.agency_id = $1 and i.round_id = $7 and i.dossier_id = d.dossier_id))`,
    parameters: [...needed(of), of.window.from, of.window.to, of.roundId],
  };
}

/** Dossiers that were finished and called before that day, and belong to no round that may still draw. */
export function personsAtRest(of: ContactsOfRound, before: CalendarDay): DossierCondition {
  return {
    sql: `d.finished_on < $5 and not ${NEEDED} and not exists (${DRAWN} and m.called_on >= $5)`,
    parameters: [...needed(of), before],
  };
}

function needed({ agencyId, stillWriting }: ContactsOfRound): unknown[] {
  return [
    agencyId,
    stillWriting.map(({ window }) => window.from),
    stillWriting.map(({ window }) => window.to),
    stillWriting.map(({ roundId }) => roundId),
  ];
}
