import { FRAME_RELATION } from '@hailong/dossiers';
import { DRAW_MEMBER_RELATION, DRAW_RELATION } from '@hailong/draws';

/**
 * Condition on a dossier `d`: its person rests, because the agency has asked it, for this dossier or another, or a draw of another
 * round has called it. $1 is the agency, $2 the round.
 * @param since parameter of the day after which the person still rests; null: people do not rest
 */
export function personRests(since: string): string {
  const asked = `from ${FRAME_RELATION} o where o.agency_id = $1 and o.asked_on > ${since}::date`;
  const called = `from ${DRAW_RELATION} w join ${DRAW_MEMBER_RELATION} m using (agency_id, draw_id)
    join ${FRAME_RELATION} o using (agency_id, dossier_id)
    where agency_id = $1 and w.round_id <> $2 and w.purpose = 'survey' and m.called_on > ${since}::date`;
  const known = 'and o.person_tag is not null';
  return `coalesce(d.asked_on > ${since}::date, false)
    or d.dossier_id in (select o.dossier_id ${called})
    or (d.person_tag is not null and (d.person_tag in (select o.person_tag ${asked} ${known})
      or d.person_tag in (select o.person_tag ${called} ${known})))`;
}
