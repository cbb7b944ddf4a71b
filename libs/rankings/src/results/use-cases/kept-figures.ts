/** Figures that one process keeps of each kind: a ranking of 149 agencies, or the results of one. */
export const MOST_KEPT = 256;

/**
 * Figures under the digest of all their inputs, in memory: computed once, also where many ask at the same time, and forgotten when
 * `most` others were asked for since.
 */
export class KeptFigures<Figures> {
  /** Figures in the order in which they were last asked for. */
  private readonly kept = new Map<string, Promise<Figures>>();

  constructor(private readonly most: number = MOST_KEPT) {}

  /** Returns the figures of a digest, computed where they are not kept. A computation that fails is not kept. */
  of(digest: string, compute: () => Promise<Figures>): Promise<Figures> {
    const figures = this.kept.get(digest) ?? compute();
    this.kept.delete(digest);
    this.kept.set(digest, figures);
    figures.catch(() => this.forget(digest, figures));
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return figures;
  }

  private forget(digest: string, figures: Promise<Figures>): void {
    if (this.kept.get(digest) === figures) this.kept.delete(digest);
  }
}
