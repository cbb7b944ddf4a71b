/**
 * Facts that a span or a metric may carry: numbers of rows, words of closed lists and codes. A closed list, because whatever
 * stands here leaves the portal: never a text that a client sent, an answer, a contact, a token, a receipt or a key.
 */
export interface Facts {
  /** Number of the round. */
  readonly round?: number;
  /** Number of the agency. */
  readonly agency?: number;
  /** Key of the channel. */
  readonly channel?: string;
  /** `accepted`, `repeated`, or the code of the refusal or fault. */
  readonly outcome?: string;
  /** Forms of a batch. */
  readonly forms?: number;
  /** Forms of an import that were refused. */
  readonly refused?: number;
  /** Way of a message: `email` or `webhook`. */
  readonly port?: string;
  /** Number of attempts, this one included. */
  readonly attempts?: number;
}
