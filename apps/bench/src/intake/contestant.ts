import { Rate } from './rate';

/** Way of accepting responses, ready to be measured. */
export interface Contestant {
  turn(seconds: number): Promise<Rate>;
  close(): Promise<void>;
}

export interface Turns {
  /** Responses per second of each run. */
  readonly rates: readonly number[];
  /** Responses acknowledged altogether, warm-up included. */
  readonly acknowledged: number;
}

const WARM_UP_SECONDS = 3;
const TURNS = 3;

/**
 * Measures the contestants alternately, so that a disturbance of the machine meets all of them, each after an
 * uncounted warm-up.
 */
export async function takeTurns(
  contestants: readonly Contestant[],
  seconds: number,
  log: (line: string) => void,
): Promise<readonly Turns[]> {
  const rates = contestants.map((): number[] => []);
  const acknowledged = contestants.map(() => 0);
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const [at, contestant] of contestants.entries()) {
      const rate = await contestant.turn(turn === 0 ? Math.min(WARM_UP_SECONDS, seconds) : seconds);
      if (turn > 0) rates[at]?.push(rate.perSecond);
      acknowledged[at] = (acknowledged[at] ?? 0) + rate.done;
    }
    log(
      turn === 0 ? '  … làm nóng xong · warmed up' : `  … lượt ${turn}/${TURNS} · turn ${turn} of ${TURNS}`,
    );
  }
  return contestants.map((_, at) => ({ rates: rates[at] ?? [], acknowledged: acknowledged[at] ?? 0 }));
}
