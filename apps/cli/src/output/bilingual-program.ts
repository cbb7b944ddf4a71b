import { Command, CommanderError } from 'commander';
import { Interrupted } from '../session';
import { DONE, REFUSED, WRONGLY_WRITTEN } from './answer';
import { faultLines } from './faults';
import { Terminal, say } from './terminal';
import { CalledCommand, WrongArgument, wrongArgumentOf } from './wrong-argument';

/** Headings of commander's help in both languages. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng · usage:',
  'Arguments:': 'Tham số · arguments:',
  'Options:': 'Tùy chọn · options:',
  'Global Options:': 'Tùy chọn chung · global options:',
  'Commands:': 'Lệnh con · commands:',
};

/** 128 + SIGINT. */
export const INTERRUPTED = 130;

/** Creates a program with help in both languages on stdout. It throws where commander would end the process. */
export function bilingualProgram(name: string, { stdout }: Terminal): Command {
  return new Command(name)
    .helpOption('-h, --help', 'hướng dẫn của lệnh · help on a command')
    .helpCommand(false)
    .option('--debug', 'khi lỗi, in cả chi tiết · with the stack of a fault')
    .exitOverride()
    .configureOutput({ writeOut: stdout, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => HEADINGS[title] ?? title });
}

/**
 * Parses the words and runs the command that they call; without any, and after the word `help`, prints the help.
 *
 * @returns `done()` after a command that ran, else the code of the error that it threw, told on stderr: 0 for help, 1 a fault,
 * 2 wrongly written, 130 interrupted
 */
export async function runProgram(
  program: Command,
  args: readonly string[],
  terminal: Terminal,
  done: () => number,
): Promise<number> {
  try {
    await program.parseAsync(wordsOf(args), { from: 'user' });
    return done();
  } catch (error) {
    return exitOf(error, { program, args, terminal });
  }
}

function wordsOf(args: readonly string[]): string[] {
  if (args.length === 0) return ['--help'];
  const [first, ...rest] = args;
  return first === 'help' ? [...rest, '--help'] : [...args];
}

interface Run {
  readonly program: Command;
  readonly args: readonly string[];
  readonly terminal: Terminal;
}

function exitOf(error: unknown, { program, args, terminal }: Run): number {
  if (error instanceof CommanderError && error.exitCode === 0) return DONE;
  const wrong =
    error instanceof CommanderError
      ? wrongArgumentOf(error.code, error.message, calledBy(program, args))
      : error;
  if (wrong instanceof WrongArgument) {
    for (const sentence of [wrong.vi, wrong.en]) say(terminal, sentence);
    return WRONGLY_WRITTEN;
  }
  if (error instanceof Interrupted) {
    say(terminal, '');
    say(terminal, 'Đã dừng theo yêu cầu; những gì đã ghi vẫn còn nguyên.');
    say(terminal, 'Stopped as asked; what was stored stays stored.');
    return INTERRUPTED;
  }
  for (const line of faultLines(error, args.includes('--debug'))) say(terminal, line);
  return REFUSED;
}

/** Finds the command that the words call, as far as they are known. */
function calledBy(program: Command, args: readonly string[]): CalledCommand {
  const names: string[] = [];
  let command = program;
  for (const word of args) {
    const next = command.commands.find((each) => each.name() === word);
    if (!next) break;
    command = next;
    names.push(word);
  }
  const subcommands = command.commands.map((each) => each.name());
  return { program: program.name(), path: names.join(' '), subcommands };
}
