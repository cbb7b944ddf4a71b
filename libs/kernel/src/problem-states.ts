/**
 * States, the endings of problem codes, each with its one meaning. A code is `NOUN_STATE`: first the thing, then its
 * state (`GROUP_UNKNOWN`, `LABEL_TOO_LONG`). The README of this lib lists the same words.
 */
export const STATES = {
  UNKNOWN: 'named, but not in the list it is to be chosen from',
  MISSING: 'obligatory, and not given',
  EMPTY: 'there, but with nothing in it',
  BLANK: 'filled in with too little to count',
  UNEXPECTED: 'given where nothing may be given',
  REPEATED: 'given twice in one document where once is allowed',
  TAKEN: 'in use by another record',
  UNREADABLE: 'cannot be read as what it should be: a number, JSON, a table',
  MALFORMED: 'a text that breaks the written form of its kind: a code, an address',
  UNREAL: 'a day that does not exist',
  REVERSED: 'an end before its beginning',
  OUTSIDE: 'outside the bounds, the window or the area it must lie in',
  TOO_LONG: 'a text of more characters than are kept',
  TOO_MANY: 'more of them than are taken at once',
  TOO_FEW: 'fewer of them than are needed',
  TOO_SMALL: 'a group or a sum below its minimum',
  TOO_EARLY: 'before the day or the moment it may be',
  TOO_LATE: 'after the day or the moment it may be',
  UNSUITED: 'there, but of a kind that this place does not take',
  UNCLEAR: 'can be understood in several ways, or in none',
  UNUSABLE: 'does not prove what it should: a credential, a ticket',
  DIFFERENT: 'disagrees with another value that must be the same',
  CHANGED: 'altered by another user since it was read',
  LOCKED: 'published, signed or final: stays as it is',
  UNPUBLISHED: 'still a draft where a published one is needed',
  UNSIGNED: 'without number and day of signature',
  NOT_OPEN: 'not opened yet, or not open in this way',
  CLOSED: 'was open and takes nothing more',
  FULL: 'has as many as it takes',
  EXPIRED: 'its last day is over',
  USED: 'may be used once, and was',
  UNAVAILABLE: 'not set up on this server',
} as const;

export type State = keyof typeof STATES;

/** Grammar of problem codes; `NOT_FOUND` alone names its noun in the text. */
export type ProblemCode = 'NOT_FOUND' | `${string}_${State}`;
