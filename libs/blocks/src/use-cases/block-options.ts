/** Settings of a deployment for blocks. */
export interface BlockOptions {
  /** Fewest independent forms that are shown together. */
  readonly smallest: number;
  /** Seconds between two looks for moments that have come; undefined: this process does none of it. */
  readonly everySeconds: number | undefined;
}

export const BLOCK_OPTIONS = Symbol('hailong.block-options');
