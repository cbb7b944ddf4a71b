import { Time } from './time';

/** Time that passes by hand, for tests. */
export interface HandTime extends Time {
  pass(ms: number): void;
}

export function handTime(): HandTime {
  let now = 0;
  let due: { readonly at: number; readonly then: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, then) => void due.push({ at: now + ms, then }),
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        due = due.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.then();
      }
      now = end;
    },
  };
}
