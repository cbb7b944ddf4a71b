/**
 * The members of lists as a relation that statements of higher libs may join. The columns are promised, the table behind
 * them is not.
 */
export const LIST_MEMBER_RELATION = `(select agency_id, member_id, round_id, respondent_group, body, number, code, name, field,
  sealed_contact, reachable, objects, issued_on, issued_by, undeliverable_on, removed_on, asked, answered,
  confirmed from hailong.list_member)`;
