import { Verdict, refuse } from '@hailong/kernel';
import { Environment, Variables, readEnvironment } from './environment';
import { Answer, DONE, printAnswer } from './output/answer';
import { Progress, progressOf } from './output/progress';
import { Terminal, say } from './output/terminal';
import { Session, inSession } from './session';

/** Surroundings of a run of the program: those of the process, or of a test. */
export interface Surroundings extends Terminal {
  readonly variables: Variables;
  /** Aborted by Ctrl-C. */
  readonly stop: AbortSignal;
}

/** Format of an answer. */
export interface Printing {
  readonly json?: boolean;
}

/** Gives commands their terminal, their environment and, on request, the module. */
export class CommandLine {
  /** Exit code of the last command; 0 before the first. */
  exitCode = DONE;

  constructor(private readonly surroundings: Surroundings) {}

  get environment(): Environment {
    return readEnvironment(this.surroundings.variables);
  }

  get stop(): AbortSignal {
    return this.surroundings.stop;
  }

  /** Terminal of a command that draws its own progress. */
  get terminal(): Terminal {
    return this.surroundings;
  }

  /** Prints one line of progress to stderr. */
  readonly log = (line: string): void => say(this.surroundings, line);

  progress(label: string, total?: number): Progress {
    return progressOf(this.surroundings, label, total);
  }

  /** Runs a command that does not need the module and prints its answer. */
  async answer(printing: Printing, work: () => Promise<Verdict<Answer>>): Promise<void> {
    this.exitCode = printAnswer(this.surroundings, await work(), printing.json === true);
  }

  /** Runs a command on the module and prints its answer. */
  answerIn(printing: Printing, work: (session: Session) => Promise<Verdict<Answer>>): Promise<void> {
    return this.answer(printing, async () => {
      const end = await inSession(this.environment, this.log, this.stop, work);
      return end.ready ? end.value : refuse(...end.problems);
    });
  }
}
