import { Verdict, refuse } from '@hailong/kernel';
import { Environment, Variables, readEnvironment } from './environment';
import { Answer, DONE, printAnswer } from './output/answer';
import { Progress, progressOf } from './output/progress';
import { Terminal, say } from './output/terminal';
import { Session, inSession } from './session';

/** What surrounds a run of the program; the process's own, or a test's. */
export interface Surroundings extends Terminal {
  readonly variables: Variables;
  /** Aborted when somebody presses Ctrl-C. */
  readonly stop: AbortSignal;
}

/** How a command wants its answer printed. */
export interface Printing {
  readonly json?: boolean;
}

/** What commands are wired to: a place to speak, the environment, the module when they ask for it. */
export class CommandLine {
  /** Of the last command; 0 as long as none has run. */
  exitCode = DONE;

  constructor(private readonly surroundings: Surroundings) {}

  get environment(): Environment {
    return readEnvironment(this.surroundings.variables);
  }

  get stop(): AbortSignal {
    return this.surroundings.stop;
  }

  /** Where a command speaks that draws its own progress. */
  get terminal(): Terminal {
    return this.surroundings;
  }

  /** One line to stderr, for whoever waits. */
  readonly log = (line: string): void => say(this.surroundings, line);

  progress(label: string, total?: number): Progress {
    return progressOf(this.surroundings, label, total);
  }

  /** Prints what a command answers that does not need the module. */
  async answer(printing: Printing, work: () => Promise<Verdict<Answer>>): Promise<void> {
    this.exitCode = printAnswer(this.surroundings, await work(), printing.json === true);
  }

  /** Prints what a command answers that works on the module. */
  answerIn(printing: Printing, work: (session: Session) => Promise<Verdict<Answer>>): Promise<void> {
    return this.answer(printing, async () => {
      const end = await inSession(this.environment, this.log, this.stop, work);
      return end.ready ? end.value : refuse(...end.problems);
    });
  }
}
