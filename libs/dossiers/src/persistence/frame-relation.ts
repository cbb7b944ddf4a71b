/**
 * The dossiers of the frame as a relation that statements of higher libs may join: `join ${FRAME_RELATION} d using (…)`.
 * The columns are promised, the table behind them is not. PostgreSQL reads it as the table itself, walls included.
 */
export const FRAME_RELATION = `(select agency_id, dossier_id, code, procedure_code, field, outcome, late, applicant, finished_on,
  reported_at, person_tag, sealed_contact, contact_destroyed_at, objects, retracted_on, vouched_by, asked_on from hailong.dossier)`;

/**
 * Condition on a dossier `d`: its applicant wants no invitation, said of this dossier or of another one of the same person.
 * $1 is the agency.
 */
export const PERSON_OBJECTS = `(d.objects or exists (select from hailong.dossier o
  where o.agency_id = $1 and o.person_tag = d.person_tag and o.objects))`;
