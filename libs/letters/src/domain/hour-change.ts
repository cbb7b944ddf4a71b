const HOUR_MS = 3_600_000;

/**
 * Tells once in each hour that it has begun. All processes of a province act at the full hour then, so that a letter's way
 * out tells no more of its way in than the hour. The first question is answered no.
 */
export function hourChange(): (now: Date) => boolean {
  let known: number | undefined;
  return (now) => {
    const hour = Math.floor(now.getTime() / HOUR_MS);
    const changed = known !== undefined && known !== hour;
    known = hour;
    return changed;
  };
}
