export interface DemonstrationOptions {
  /** Gets one line for each step that takes time. */
  readonly log: (line: string) => void;
  /** Simulated responses. Default: 60 for each agency. */
  readonly responses?: number;
}

export interface LoadedDemonstration {
  /** Code of the round to look at: `hailong rank --round …`. */
  readonly roundCode: string;
}
