import { Interval, formatInterval } from '@hailong/statistics';

/** Interval of an index with its texts, rounded as they are printed. */
export interface PrintedInterval extends Interval {
  readonly text: string;
  readonly textEn: string;
}

export function printedInterval({ lower, upper }: Interval): PrintedInterval {
  const interval = { lower, upper };
  return { ...interval, text: formatInterval(interval, 'vi'), textEn: formatInterval(interval, 'en') };
}
