/** Limits of forms that come without a login. */
export interface GateOptions {
  /** Forms that one address may send at once after a pause. */
  readonly burst: number;
  /** Forms that one address may send a minute in the long run. */
  readonly perMinute: number;
  /**
   * Demand for a ticket on forms without the proof of an invitation, that is a key that was handed out with the form, or, from
   * a kiosk, a registered counter of its agency: in the rounds that are open to all, in every round, or in none (`accepted`).
   */
  readonly tickets: TicketDemand;
  /** Fewest seconds between the handing out of a form and its arrival; a person takes longer. */
  readonly shortestSeconds: number;
  /** Requests of one address without a login that are carried out at once; the others of the address wait unread. */
  readonly atOnce: number;
  /** GraphQL operations carried out at once that take no forms. Four times as many wait; beyond them clients are asked to come again. */
  readonly mostReading: number;
}

/** Rounds that demand a ticket on forms without the proof of an invitation. */
export type TicketDemand = 'open-rounds' | 'required' | 'accepted';

/** Provider token of the {@link GateOptions}. */
export const GATE_OPTIONS = Symbol('hailong.gate-options');
