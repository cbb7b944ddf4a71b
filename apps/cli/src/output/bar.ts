const WIDTH = 20;

/** A share as a bar and whole percent: `██████████░░░░░░░░░░  50 %`. It is full, and says 100 %, at 1 alone. */
export function barOf(share: number): string {
  const filled = Math.min(Math.floor(share * WIDTH), WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %`;
}
