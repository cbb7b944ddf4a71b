import { AGENCY_ORDERS, Agency, AgencyOrder, AgencyPosition } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { CalendarDay, accept, systemClock, today } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION, calendarDay, oneOf } from '../options';
import { Column, tableLines } from '../output/table';
import { Session } from '../session';

interface AgenciesOptions extends Printing {
  readonly search?: string;
  readonly asOf?: CalendarDay;
  readonly order: AgencyOrder;
}

/** `hailong agencies`: lists the agencies of a day, or finds some by words of their names. */
export function addAgencies(program: Command, cli: CommandLine): void {
  program
    .command('agencies')
    .description('cơ quan của một ngày, tìm theo tên · agencies of a day, found by their names')
    .option(
      '--search <words>',
      'có các từ này trong tên hoặc mã, không cần dấu · with these words in name or code, diacritics or not (mặc định · default: all)',
    )
    .option(
      '--as-of <day>',
      'ngày · day, 2018-09-01 (mặc định · default: today in Viet Nam)',
      calendarDay('--as-of'),
    )
    .option(
      '--order <order>',
      'theo mã hoặc tên · one of code, name (mặc định · default: name)',
      oneOf<AgencyOrder>('--order', AGENCY_ORDERS.keys),
      'name',
    )
    .option(...JSON_OPTION)
    .action((options: AgenciesOptions) =>
      cli.answerIn(options, async (session) => {
        const found: Agency[] = [];
        for await (const agency of everyAgency(session, options)) found.push(agency);
        return accept({ json: found.map(jsonOf), lines: tableLines(COLUMNS, found) });
      }),
    );
}

const PAGE = 200;

async function* everyAgency(
  session: Session,
  { search, asOf, order }: AgenciesOptions,
): AsyncGenerator<Agency> {
  const day = asOf ?? today(systemClock);
  for (let after: AgencyPosition | undefined; ;) {
    const page: readonly Agency[] = await session
      .get(ReadOrganisation)
      .page({ day, search, order, after, limit: PAGE });
    yield* page;
    after = page.at(-1);
    if (page.length < PAGE) return;
  }
}

const COLUMNS: readonly Column<Agency>[] = [
  { vi: 'Mã', en: 'Code', of: ({ code }) => code },
  { vi: 'Tên', en: 'Name', of: ({ name }) => name },
  { vi: 'Loại', en: 'Kind', of: ({ kind }) => kind },
  { vi: 'Từ ngày', en: 'Since', of: ({ validFrom }) => validFrom },
];

function jsonOf({ code, name, kind, level, validFrom }: Agency): object {
  return { code, name, kind, level, validFrom };
}
