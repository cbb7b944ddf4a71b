import { DemonstrationDatabase } from './earlier-days';

export interface DemonstrationOptions {
  /** Gets a line for each slow step. */
  readonly log: (line: string) => void;
  readonly database: DemonstrationDatabase;
  /** Simulated responses of the round. Default: 60 for each agency. */
  readonly responses?: number;
}

export interface LoadedDemonstration {
  /** Code of the loaded round: `hailong rank --round …`. */
  readonly roundCode: string;
  /** Code of the scheme that is announced for its year: `hailong rank --scheme …`. */
  readonly schemeCode: string;
}
