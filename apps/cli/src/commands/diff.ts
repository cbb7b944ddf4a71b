import { ReadCriteriaSets, FindCriteriaSets } from '@hailong/criteria/use-cases';
import { accept, CRITERIA_SET_ID } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { AS_OPTION, JSON_OPTION } from '../options';
import { plain } from '../output/terminal';

interface DiffOptions extends Printing {
  readonly as?: string;
}

/** `hailong diff criteria FROM TO`: lists the changes from the first version of a criteria set to the second. */
export function addDiff(program: Command, cli: CommandLine): void {
  program
    .command('diff')
    .helpCommand(false)

    .description('so sánh hai phiên bản · compare two versions')
    .command('criteria')
    .argument('<from>', 'mã, MÃ@1 hoặc định danh · code, CODE@1 or id of a criteria set')
    .argument('<to>', 'mã, MÃ@1 hoặc định danh · code, CODE@1 or id of a criteria set')
    .description('hai bộ tiêu chí khác nhau ở đâu · what the second criteria set changes')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((from: string, to: string, options: DiffOptions) =>
      cli.answerIn(options, async (session) => {
        const acting = await actingAgency(session, options.as);
        if (!acting.ok) return acting;
        const { scope } = acting.value;
        const find = session.get(FindCriteriaSets);
        const [one, other] = [await find.idFor(scope, from), await find.idFor(scope, to)];
        const compared = await session.get(ReadCriteriaSets).difference(scope, one, other);
        if (!compared.ok) return compared;
        const { differences } = compared.value;
        const names = [compared.value.from, compared.value.to].map(({ criteriaSetId, code, version }) => ({
          id: CRITERIA_SET_ID.of(criteriaSetId),
          code,
          version,
        }));
        const [before, after] = names.map(({ code, version }) => `${code} v${version}`);
        const count = `${differences.length} điểm khác · ${differences.length} differences`;
        const lines = differences.flatMap(({ vi, en }) => [plain(`• ${vi}`), plain(`  ${en}`)]);
        return accept({
          json: { from: names[0], to: names[1], differences },
          lines: [`${before} → ${after}: ${count}`, ...lines],
        });
      }),
    );
}
