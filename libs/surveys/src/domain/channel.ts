import { KeyOf, ListRow, closedList } from '@hailong/kernel';

interface ChannelRow extends ListRow {
  /** The respondent sends the form himself, as anybody may; or an official who is logged in types in or imports it. */
  readonly enteredBy: 'respondent' | 'official';
  /** `office`: filled at a counter or with its staff, so in office hours. `anywhere`: at any hour of any day. */
  readonly where: 'office' | 'anywhere';
  /** What an import takes for it beside its key: lower case, NFC. */
  readonly words: readonly string[];
}

/** The ways an answer comes. Responses, tallies and quota cells store the number. */
export const CHANNELS = closedList('channel', {
  online: {
    number: 0,
    vi: 'trực tuyến',
    en: 'online',
    enteredBy: 'respondent',
    where: 'anywhere',
    words: ['trực tuyến'],
  },
  kiosk: {
    number: 1,
    vi: 'ki-ốt',
    en: 'kiosk',
    enteredBy: 'respondent',
    where: 'office',
    words: [],
  },
  paper: {
    number: 2,
    vi: 'phiếu giấy',
    en: 'paper',
    enteredBy: 'official',
    where: 'office',
    words: ['giấy', 'phiếu giấy'],
  },
  post: {
    number: 3,
    vi: 'bưu điện',
    en: 'post',
    enteredBy: 'official',
    where: 'anywhere',
    words: ['bưu điện', 'bưu chính'],
  },
  interview: {
    number: 4,
    vi: 'phỏng vấn',
    en: 'interview',
    enteredBy: 'official',
    where: 'office',
    words: ['phỏng vấn'],
  },
  phone: {
    number: 5,
    vi: 'điện thoại',
    en: 'phone',
    enteredBy: 'official',
    where: 'office',
    words: ['điện thoại'],
  },
  app: {
    number: 6,
    vi: 'ứng dụng',
    en: 'app',
    enteredBy: 'respondent',
    where: 'anywhere',
    words: ['ứng dụng'],
  },
} satisfies Record<string, ChannelRow>);
export type Channel = KeyOf<typeof CHANNELS>;

/** Whether the respondent sends the form himself. */
export function isSelfService(channel: Channel): boolean {
  return CHANNELS.rows[channel].enteredBy === 'respondent';
}

/** Whether the form is sent in the office at the moment it is filled. Papers are filled there, but typed in at any time. */
export function isSentFromOffice(channel: Channel): boolean {
  return CHANNELS.rows[channel].where === 'office' && isSelfService(channel);
}

/** Whether the form is filled away from the system and typed in afterwards. */
export function isTypedIn(channel: Channel): boolean {
  return !isSelfService(channel);
}
