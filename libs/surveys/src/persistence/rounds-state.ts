import { stateOfRows } from '@hailong/database';

/** SQL expression of the state of all rounds that a door sees: another text after a round is announced, changed or removed. */
export const ROUNDS_STATE = stateOfRows('hailong.survey_round');
