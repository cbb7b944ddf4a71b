/** Limit of an address. */
export interface SourceRate {
  /** Forms at once after a pause. */
  readonly burst: number;
  /** Forms a minute in the long run. */
  readonly perMinute: number;
}

interface Bucket {
  /** Tokens left; below zero: taken ahead of time. */
  left: number;
  at: number;
}

/** Addresses remembered at once; the one that was heard of the longest ago is forgotten first. */
const MOST_SOURCES = 50_000;

/**
 * A bucket of tokens for each address, in memory and nowhere else: the sender of a form is never written down. Each
 * process has buckets of its own.
 */
export class SourceLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly rate: SourceRate) {}

  /** Takes `count` forms of an address in; 0 when they are welcome, else milliseconds until they will be. */
  take(source: string, count: number, now: number): number {
    const bucket = this.bucketOf(source, now);
    // More than a bucket holds would never be welcome: it is when the bucket is full, and is paid for afterwards.
    const needed = Math.min(count, this.rate.burst);
    if (bucket.left >= needed) {
      bucket.left -= count;
      return 0;
    }
    return Math.ceil(((needed - bucket.left) / this.rate.perMinute) * 60_000);
  }

  /** Gives a charge back; a bucket never holds more than its burst. */
  giveBack(source: string, count: number): void {
    const bucket = this.buckets.get(source);
    if (bucket) bucket.left = Math.min(this.rate.burst, bucket.left + count);
  }

  private bucketOf(source: string, now: number): Bucket {
    const { burst, perMinute } = this.rate;
    const known = this.buckets.get(source);
    const bucket = known ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 60_000) * perMinute);
    bucket.at = now;
    this.buckets.delete(source);
    this.buckets.set(source, bucket);
    if (this.buckets.size > MOST_SOURCES) this.forgetOldest();
    return bucket;
  }

  private forgetOldest(): void {
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}

/** Source of an address: an IPv4 address or a whole /64 of IPv6, which a single person has. */
export function sourceOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : new Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return `${[...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
