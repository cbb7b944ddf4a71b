import {
  EVEN_ARRIVALS,
  EXPECTATION_SOURCES,
  FIGURE_TIMES,
  ForeseenFigure,
  partCodes,
  partLabel,
} from '@hailong/blocks/domain';
import { ForeseeFigures, ForeseenFigures } from '@hailong/blocks/use-cases';
import { AgencyScope } from '@hailong/database';
import { ROUND_ID, Verdict, accept } from '@hailong/kernel';
import type { SurveyRound } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { agencyNames } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import { roundOfOwner } from '../find-round';
import { JSON_OPTION, OWNER_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface FirstFiguresOptions extends Printing {
  readonly as?: string;
}

/** `hailong round first-figures CODE`: says after how many weeks each part of a round shows its first figure, before it is opened. */
export function addFirstFigures(round: Command, cli: CommandLine): void {
  round
    .command('first-figures')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description(
      'sau bao nhiêu tuần mỗi phần có số liệu đầu tiên, xem trước khi mở đợt · weeks to the first figure of each part, before a round opens',
    )
    .option(...OWNER_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: FirstFiguresOptions) =>
      cli.answerIn(options, (session) => foreseen(session, name, options.as)),
    );
}

async function foreseen(session: Session, name: string, as: string | undefined): Promise<Verdict<Answer>> {
  const owned = await roundOfOwner(session, name, as);
  if (!owned.ok) return owned;
  const { agencyId, roundId } = owned.value;
  const found = await session.get(ForeseeFigures).read(AgencyScope.of(agencyId, session.operator), roundId);
  if (!found.ok) return found;
  const { round, smallest, figures } = found.value;
  const nameOf = await agencyNames(session, round);
  const rows = figures.map((figure) => rowOf(figure, round.document, nameOf(figure.part.agencyId)));
  return accept({
    json: {
      round: { id: ROUND_ID.of(roundId), code: round.code },
      smallest,
      assumption: EVEN_ARRIVALS,
      figures: rows,
    },
    lines: [...headLines(found.value), '', ...tableLines(COLUMNS, rows)],
  });
}

function headLines({ round, smallest, figures }: ForeseenFigures): string[] {
  const never = figures.filter(({ time }) => time === 'never').length;
  return [
    plain(`Đợt · round: ${round.code} – ${round.document.title} (${round.state})`),
    `Phiếu ít nhất của một khối · fewest forms of a block: ${smallest}`,
    EVEN_ARRIVALS.vi,
    EVEN_ARRIVALS.en,
    `Phần không có số liệu riêng · parts without a figure of their own: ${never}/${figures.length}`,
  ];
}

type Row = ReturnType<typeof rowOf>;

function rowOf(
  { part, expected, time, weeks }: ForeseenFigure,
  document: SurveyRound,
  agency: { readonly code: string; readonly name: string },
) {
  return {
    ...{ agency, label: partLabel(part, document), ...partCodes(part, document) },
    expected: expected ? Math.floor(expected.forms) : null,
    source: expected?.source ?? null,
    ...{ time, weeks: weeks ?? null },
  };
}

const COLUMNS: readonly Column<Row>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agency }) => agency.code },
  { vi: 'Phần', en: 'Part', of: ({ label }) => label.vi ?? '' },
  { vi: 'Dự kiến', en: 'Expected', right: true, of: ({ expected }) => expected ?? '' },
  { vi: 'Theo', en: 'From', of: ({ source }) => (source ? inWords(EXPECTATION_SOURCES.rows[source]) : '') },
  { vi: 'Tuần', en: 'Weeks', right: true, of: ({ weeks }) => weeks ?? '' },
  { vi: 'Lúc', en: 'When', of: ({ time }) => inWords(FIGURE_TIMES.rows[time]) },
];

function inWords({ vi, en }: { readonly vi: string; readonly en: string }): string {
  return `${vi} · ${en}`;
}
