/** Where a command speaks. Results go to stdout and nothing else does; progress, words and problems go to stderr. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** A person watches stderr: a progress line may be drawn over. */
  readonly interactive: boolean;
}

/** One line to stderr. */
export function say(terminal: Terminal, line: string): void {
  terminal.stderr(`${line}\n`);
}

/** Text from files and databases as one printable line: control characters would steer the terminal of whoever reads. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
