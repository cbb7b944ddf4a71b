import { accept, DRAW_ID } from '@hailong/kernel';
import { DrawRecord, ReadDraws } from '@hailong/draws/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { everyRecord } from '../every-record';
import { AS_OPTION, JSON_OPTION } from '../options';
import { Column, tableLines } from '../output/table';
import { takingPart } from '../round-agencies';

interface DrawsOptions extends Printing {
  readonly as?: string;
}

/** `hailong draws ROUND`: lists every draw of an agency for a round, newest first; none can be taken back. */
export function addDraws(program: Command, cli: CommandLine): void {
  program
    .command('draws')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('các lần rút của cơ quan cho một đợt · the draws of an agency for a round')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: DrawsOptions) =>
      cli.answerIn(options, async (session) => {
        const participation = await takingPart(session, options.as, round);
        if (!participation.ok) return participation;
        const { scope, round: of } = participation.value;
        const draws = session.get(ReadDraws);
        const found: DrawRecord[] = [];
        for await (const draw of everyRecord(
          (beforeId, limit) => draws.page(scope, { roundId: of.roundId, beforeId, limit, reader: 'checker' }),
          ({ drawId }) => drawId,
        ))
          found.push(draw);
        return accept({ json: found.map(jsonOf), lines: tableLines(COLUMNS, found) });
      }),
    );
}

function drawnBy({ document }: DrawRecord): number {
  return document.strata.reduce((sum, { drawn }) => sum + drawn, 0);
}

const COLUMNS: readonly Column<DrawRecord>[] = [
  { vi: 'Định danh', en: 'Id', of: ({ drawId }) => DRAW_ID.of(drawId) },
  { vi: 'Ngày rút', en: 'Drawn on', of: ({ drawnOn }) => drawnOn },
  { vi: 'Mục đích', en: 'Purpose', of: ({ purpose }) => purpose },
  { vi: 'Rút', en: 'Drawn', right: true, of: drawnBy },
  { vi: 'Mầm', en: 'Seed', of: ({ seed }) => seed },
];

function jsonOf(draw: DrawRecord): object {
  const { drawId, drawnOn, purpose, method, seed, frameDigest } = draw;
  return { id: DRAW_ID.of(drawId), drawnOn, purpose, drawn: drawnBy(draw), method, seed, frameDigest };
}
