import { Verdict } from '@hailong/kernel';
import { problemLines } from './problems';
import { say, Terminal } from './terminal';

/** Answer of a command, for programs and for people. */
export interface Answer {
  /** Printed under `--json`, alone on stdout. */
  readonly json: unknown;
  /** Printed without `--json`. */
  readonly lines: readonly string[];
  /** Bad news from a command that did its work (`doctor`, `verify`): exit code 1. */
  readonly bad?: boolean;
}

export const DONE = 0;
export const REFUSED = 1;
export const WRONGLY_WRITTEN = 2;

/** Prints an answer and returns the exit code. Under `--json` a refusal is JSON, too. */
export function printAnswer(terminal: Terminal, verdict: Verdict<Answer>, json: boolean): number {
  if (json) {
    const value = verdict.ok ? verdict.value.json : { problems: verdict.problems };
    terminal.stdout(`${JSON.stringify(value, null, 2)}\n`);
  } else if (verdict.ok) {
    terminal.stdout(verdict.value.lines.map((line) => `${line}\n`).join(''));
  } else {
    for (const line of problemLines(verdict.problems)) say(terminal, line);
  }
  return verdict.ok && !verdict.value.bad ? DONE : REFUSED;
}
