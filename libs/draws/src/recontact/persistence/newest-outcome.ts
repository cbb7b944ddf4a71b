/** Newest outcome `o` of each member `m`, to be left-joined. $1 is the agency, $2 the batch. */
export const NEWEST_OUTCOME = `lateral (
  select * from hailong.recontact_outcome o where o.agency_id = $1 and o.batch_id = $2 and o.dossier_id = m.dossier_id
  order by o.number desc limit 1) o on true`;
