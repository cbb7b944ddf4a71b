import { createHash } from 'node:crypto';

/** Most answers whose sender is remembered; some hundred bytes each. */
const MOST_REMEMBERED = 10_000;

/**
 * Under which key of his own somebody answered on a page without scripts, in memory alone: who repeats with it gets his
 * receipt. Whoever merely holds a copy of the invitation must not: with the receipt he could have the form found invalid and
 * would read in the results what is missing.
 */
export class FirstSenders {
  private readonly digests = new Map<string, string>();

  remember(responseKey: string, sender: string): void {
    this.digests.delete(responseKey);
    this.digests.set(responseKey, digestOf(sender));
    const [oldest] = this.digests.keys();
    if (this.digests.size > MOST_REMEMBERED && oldest !== undefined) this.digests.delete(oldest);
  }

  isFirst(responseKey: string, sender: string): boolean {
    return this.digests.get(responseKey) === digestOf(sender);
  }
}

function digestOf(sender: string): string {
  return createHash('sha256').update(sender).digest('base64url');
}
