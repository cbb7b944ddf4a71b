import { stateOfRows } from '@hailong/database';

/** SQL expression of the state of the organisation: another text after any change of an agency, its versions or successors. */
export const ORGANISATION_STATE = [
  stateOfRows('hailong.agency'),
  stateOfRows('hailong.agency_version'),
  stateOfRows('hailong.agency_succession'),
].join(` || '|' || `);
