import { AgencyScope } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { DeleteCriteriaSet, DeletePlan, DeleteQuestionnaire, DeleteRound } from '@hailong/surveys/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { AS_OPTION, JSON_OPTION } from '../options';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface DeleteOptions extends Printing {
  readonly as?: string;
}

interface Deleted {
  readonly code: string;
  readonly version?: number;
}

interface Kind {
  readonly name: string;
  readonly label: string;
  readonly argument: string;
  readonly take: (session: Session, scope: AgencyScope, name: string) => Promise<Verdict<Deleted>>;
}

const VERSIONED = 'mã, MÃ@1 hoặc định danh · code, CODE@1 or id';
const CODED = 'mã hoặc định danh · code or id';

const KINDS: readonly Kind[] = [
  {
    ...{ name: 'criteria', label: 'bộ tiêu chí · criteria set', argument: VERSIONED },
    take: (session, scope, name) => session.get(DeleteCriteriaSet).delete(scope, name),
  },
  {
    ...{ name: 'questionnaire', label: 'mẫu phiếu · questionnaire', argument: VERSIONED },
    take: (session, scope, name) => session.get(DeleteQuestionnaire).delete(scope, name),
  },
  {
    ...{ name: 'plan', label: 'kế hoạch · plan', argument: CODED },
    take: (session, scope, name) => session.get(DeletePlan).delete(scope, name),
  },
  {
    ...{ name: 'round', label: 'đợt · round', argument: CODED },
    take: (session, scope, name) => session.get(DeleteRound).delete(scope, name),
  },
];

/** `hailong delete criteria|questionnaire|plan|round NAME`: deletes a draft on which nothing hangs; the trail keeps it. */
export function addDelete(program: Command, cli: CommandLine): void {
  const command = program
    .command('delete')
    .helpCommand(false)
    .description('xóa một bản nháp · delete a draft; the trail keeps it');
  for (const { name: kind, label, argument, take } of KINDS) {
    command
      .command(kind)
      .argument('<name>', argument)
      .description(`bản nháp ${label}`)
      .option(...AS_OPTION)
      .option(...JSON_OPTION)
      .action((name: string, options: DeleteOptions) =>
        cli.answerIn(options, async (session) => {
          const acting = await actingAgency(session, options.as);
          if (!acting.ok) return acting;
          const deleted = await take(session, acting.value.scope, name);
          if (!deleted.ok) return deleted;
          const { code, version } = deleted.value;
          return accept({
            json: { deleted: kind, code, ...(version !== undefined && { version }) },
            lines: [plain(`Đã xóa bản nháp · draft deleted: ${label} ${code}`)],
          });
        }),
      );
  }
}
