/** Ids of a generation; two are remembered. */
const MOST_OF_A_GENERATION = 20_000;

/**
 * Ids of responses that this process has stored or met lately. A form that comes again is looked up by its id instead of being
 * stored in vain: each failure of the statement that stores writes the whole of it to the log of the database.
 */
export class RecentResponses {
  private newer = new Set<string>();
  private older = new Set<string>();

  constructor(private readonly most = MOST_OF_A_GENERATION) {}

  has(responseId: string): boolean {
    return this.newer.has(responseId) || this.older.has(responseId);
  }

  /** Remembers an id until at least `most` others have come. */
  add(responseId: string): void {
    this.newer.add(responseId);
    if (this.newer.size < this.most) return;
    this.older = this.newer;
    this.newer = new Set();
  }
}
