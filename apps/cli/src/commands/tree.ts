import { AgencyNode } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { CalendarDay, accept, systemClock, today } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION, calendarDay } from '../options';
import { plain } from '../output/terminal';

interface TreeOptions extends Printing {
  readonly asOf?: CalendarDay;
}

/** `hailong tree`: prints the organisation as of a day. */
export function addTree(program: Command, cli: CommandLine): void {
  program
    .command('tree')
    .description('cây tổ chức của một ngày · the organisation as of a day')
    .option(
      '--as-of <day>',
      'ngày · day, 2018-09-01 (mặc định · default: today in Viet Nam)',
      calendarDay('--as-of'),
    )
    .option(...JSON_OPTION)
    .action((options: TreeOptions) =>
      cli.answerIn(options, async (session) => {
        const day = options.asOf ?? today(systemClock);
        const roots = await session.get(ReadOrganisation).tree(day);
        const total = roots.reduce((sum, node) => sum + sizeOf(node), 0);
        const head = `${total} cơ quan ngày ${day} · ${total} agencies on ${day}`;
        return accept({
          json: { day, agencies: roots.map(jsonOf) },
          lines: [head, ...roots.flatMap((node) => linesOf(node, ''))],
        });
      }),
    );
}

function sizeOf({ children }: AgencyNode): number {
  return children.reduce((sum, child) => sum + sizeOf(child), 1);
}

function linesOf({ agency: { code, name, kind }, children }: AgencyNode, indent: string): string[] {
  return [
    plain(`${indent}${code}  ${name}  (${kind})`),
    ...children.flatMap((child) => linesOf(child, `${indent}  `)),
  ];
}

function jsonOf({ agency, children }: AgencyNode): object {
  const { code, name, kind, level, validFrom } = agency;
  return { code, name, kind, level, validFrom, children: children.map(jsonOf) };
}
