/** Output of a command. Results go to stdout alone; progress, messages and problems go to stderr. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** True when a person watches stderr: a progress line may be redrawn. */
  readonly interactive: boolean;
}

/** Prints one line to stderr. */
export function say(terminal: Terminal, line: string): void {
  terminal.stderr(`${line}\n`);
}

/** Text from files and databases as one printable line: control characters could steer the reader's terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
