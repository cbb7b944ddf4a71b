/** Settings of a deployment for rounds. */
export interface RoundOptions {
  /** Days from its close after which a round becomes final by itself. */
  readonly finalAfterDays: number;
  /** Seconds between two looks for rounds whose day has come; undefined: this process does none of it. */
  readonly everySeconds: number | undefined;
}

export const ROUND_OPTIONS = Symbol('hailong.round-options');
