import { createHash } from 'node:crypto';

/** Most answers whose sender is remembered; some hundred bytes each. */
const MOST_REMEMBERED = 10_000;

/**
 * Keys, in memory alone, under which senders answered on pages without scripts: a repetition under the same key gets
 * the receipt. The holder of a mere copy of the invitation must not get it: with the receipt they could have the form
 * found invalid and learn its answers from the change of the results.
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
