/** Limits of forms that come without a login. */
export interface GateOptions {
  /** Forms that one address may send at once after a pause. */
  readonly burst: number;
  /** Forms that one address may send a minute in the long run. */
  readonly perMinute: number;
  /**
   * Demand for a ticket on forms without the proof of an invitation, that is a key that was handed out with the form, or, from
   * a kiosk, a registered counter of its agency.
   */
  readonly tickets: 'accepted' | 'required';
  /** Fewest seconds between the handing out of a form and its arrival; a person takes longer. */
  readonly shortestSeconds: number;
  /** GraphQL operations carried out at once that take no forms. Four times as many wait; beyond them clients are asked to come again. */
  readonly mostReading: number;
}

/** Provider token of the {@link GateOptions}. */
export const GATE_OPTIONS = Symbol('hailong.gate-options');
