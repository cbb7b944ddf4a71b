/** Time between two lines of a kind, milliseconds. */
const APART_MS = 1000;

interface Kind {
  readonly writtenAt: number;
  readonly leftOut: number;
}

/** Spaces lines of the log: of each kind one a second is written, so that an outage does not bury every other line. */
export class SpacedLines {
  private readonly kinds = new Map<string, Kind>();

  /** @param now milliseconds on a clock that only goes forward */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Number of lines of that kind left out since the last one written; undefined: this one is to be left out as well. */
  mayWrite(kind: string): number | undefined {
    const known = this.kinds.get(kind);
    const at = this.now();
    if (known && at - known.writtenAt < APART_MS) {
      this.kinds.set(kind, { ...known, leftOut: known.leftOut + 1 });
      return undefined;
    }
    this.kinds.set(kind, { writtenAt: at, leftOut: 0 });
    return known?.leftOut ?? 0;
  }
}
