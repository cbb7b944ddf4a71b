const WIDTH = 20;

/** Share as a bar and whole percent: `██████████░░░░░░░░░░  50 %`. Only 1 is full and 100 %. */
export function barOf(share: number): string {
  const filled = Math.min(Math.floor(share * WIDTH), WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %`;
}
