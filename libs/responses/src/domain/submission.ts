import { CHANNELS, Channel, FilledAnswer } from '@hailong/surveys';

/** One filled form on its way in. */
export interface Submission {
  /** Idempotency key of the filled form, 16 to 64 characters, made at random where it is filled; a retry repeats it. */
  readonly key: string;
  readonly roundId: number;
  /** Code of the agency that is rated. */
  readonly agencyCode: string;
  /** Code of the respondent group. */
  readonly group: string;
  readonly channel: Channel;
  /** The questionnaire the form was filled on; checked against the group's when given. */
  readonly questionnaireId?: number;
  readonly answers: readonly FilledAnswer[];
}

/** Filled by the respondent alone, and so open to anybody; the others are typed in by an operator who is logged in. */
export const SELF_SERVICE_CHANNELS: readonly Channel[] = ['online', 'kiosk', 'app'];

const KEY = /^[A-Za-z0-9_-]{16,64}$/;

export function isKey(text: string): boolean {
  return KEY.test(text);
}

/** Position of a channel in {@link CHANNELS}; what tallies and responses store. */
export function channelNumber(channel: Channel): number {
  return CHANNELS.indexOf(channel);
}
