import { accept, ROUND_ID } from '@hailong/kernel';
import { ReadRounds } from '@hailong/surveys/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { everyRound } from '../find-round';
import { AS_OPTION, JSON_OPTION } from '../options';
import { Column, tableLines } from '../output/table';

interface RoundsOptions extends Printing {
  readonly as?: string;
}

/** `hailong rounds`: lists every announced round and the drafts of the acting agency. */
export function addRounds(program: Command, cli: CommandLine): void {
  program
    .command('rounds')
    .description('các đợt đã công bố và dự thảo của cơ quan · announced rounds, and the drafts of the agency')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((options: RoundsOptions) =>
      cli.answerIn(options, async (session) => {
        const rounds = session.get(ReadRounds);
        const found: RoundRecord[] = [];
        const acting = await actingAgency(session, options.as);
        if (!acting.ok && options.as !== undefined) return acting;
        if (acting.ok) {
          const own = everyRound((before, limit) => rounds.page(acting.value.scope, before, limit));
          for await (const round of own) if (round.state === 'draft') found.push(round);
        }
        for await (const round of everyRound((before, limit) => rounds.announced(before, limit)))
          found.push(round);
        return accept({ json: found.map(jsonOf), lines: tableLines(COLUMNS, found) });
      }),
    );
}

const COLUMNS: readonly Column<RoundRecord>[] = [
  { vi: 'Định danh', en: 'Id', of: ({ roundId }) => ROUND_ID.of(roundId) },
  { vi: 'Mã', en: 'Code', of: ({ code }) => code },
  { vi: 'Trạng thái', en: 'State', of: ({ state }) => state },
  { vi: 'Mở', en: 'Opens', of: ({ document }) => document.window.opensOn },
  { vi: 'Đóng', en: 'Closes', of: ({ document }) => document.window.closesOn },
  { vi: 'Cơ quan', en: 'Agencies', right: true, of: ({ document }) => document.participants.length },
  { vi: 'Mô phỏng', en: 'Simulated', of: ({ document }) => (document.demonstration ? 'có · yes' : '') },
  { vi: 'Tên', en: 'Title', of: ({ document }) => document.title },
];

function jsonOf({ roundId, code, state, document }: RoundRecord): object {
  const { title, year, window, demonstration, participants } = document;
  const id = ROUND_ID.of(roundId);
  return { id, code, title, year, state, window, demonstration, participants: participants.length };
}
