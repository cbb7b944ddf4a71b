/** Answers, texts that wait and blocks, which the examiner alone reads for an agency. */
const SEALED = {
  response_detail: 'refused',
  open_comment: 'refused',
  block: 'refused',
  block_tally: 'refused',
  block_products: 'refused',
  held_answers: 'refused',
  sealing_moment: 'refused',
  form_account: 'refused',
  unit_group_tally: 'refused',
} as const;
/** Tables that the province writes: agencies read schemes, once announced, through the door without a login, and conversions nowhere. */
export const OF_THE_PROVINCE = {
  ranking_scheme: 'refused',
  point_conversion: 'refused',
  release: 'refused',
  release_step: 'refused',
  release_link: 'refused',
  release_paper: 'refused',
} as const;
/** Tables that show their rows under the mandate of their batch alone, to the agency itself as well. */
export const NO_MANDATE = { recontact_frame: 0, recontact_member: 0, recontact_outcome: 0 };
/** Public tables of which the door of shown figures sees whether they changed. */
export const STATES = { agency: 2, agency_version: 2, agency_succession: 2 };
export const WITH_MANDATE = { ...SEALED, ...OF_THE_PROVINCE };
export const WITHOUT_MANDATE = { ...NO_MANDATE, ...WITH_MANDATE };
