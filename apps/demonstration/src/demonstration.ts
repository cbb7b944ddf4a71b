export interface DemonstrationOptions {
  /** Gets a line for each slow step. */
  readonly log: (line: string) => void;
  /** Simulated responses. Default: 60 for each agency. */
  readonly responses?: number;
}

export interface LoadedDemonstration {
  /** Code of the loaded round: `hailong rank --round …`. */
  readonly roundCode: string;
}
