import { Verdict } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { SCHEME_OPTION, SCHEME_YEAR_OPTION } from '../find-scheme';
import { JSON_OPTION, METHOD_OPTION, ROUND_OPTION, percentage, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { WrongArgument } from '../output/wrong-argument';
import { Session } from '../session';
import { ranked } from './rank';
import { rankedByScheme } from './rank-scheme';

interface RankOptions extends Printing {
  readonly round?: string;
  readonly scheme?: string;
  readonly year?: number;
  readonly group?: string;
  readonly factor?: string;
  readonly field?: string;
  readonly method?: IndexMethodName;
  readonly minimum?: number;
  readonly target?: number;
}

const MOST_MINIMUM = 1_000_000;

/**
 * `hailong rank`: ranks the agencies of a round, or of the province by an announced scheme, on their common criteria, from the blocks
 * that are shown.
 */
export function addRank(program: Command, cli: CommandLine): void {
  program
    .command('rank')
    .description(
      'xếp hạng các cơ quan của một đợt hoặc của một năm · rank the agencies of a round or of a year',
    )
    .option(...ROUND_OPTION)
    .option(...SCHEME_OPTION)
    .option(...SCHEME_YEAR_OPTION)
    .option('--group <group>', 'nhóm xếp hạng · ranking group, e.g. commune (mặc định · default: all)')
    .option(
      '--factor <factor>',
      'chỉ theo một yếu tố, với --scheme, --year · on one factor alone, with --scheme, --year (mặc định · default: all)',
    )
    .option(
      '--field <field>',
      'chỉ phiếu của một lĩnh vực, với --scheme, --year · forms of one service field alone, with --scheme, --year (mặc định · default: all)',
    )
    .option(...METHOD_OPTION)
    .option(
      '--minimum <n>',
      "số phiếu tối thiểu, với --round · fewest forms in the index, with --round (mặc định · default: the round's)",
      wholeNumber('--minimum', 0, MOST_MINIMUM),
    )
    .option(
      '--target <index>',
      'mục tiêu để nhận định, từ 0 đến 100, với --round · index that the bands hold each agency against, with --round (mặc định · default: the mean of its group)',
      percentage('--target'),
    )
    .option(...JSON_OPTION)
    .action((options: RankOptions) => {
      const work = workOf(options);
      return cli.answerIn(options, work);
    });
}

/** Work of a command line that is written right; throws where its options do not go together. */
function workOf(options: RankOptions): (session: Session) => Promise<Verdict<Answer>> {
  const { round, scheme, year, group, factor, field, method, minimum, target } = options;
  if ([round, scheme, year].filter((given) => given !== undefined).length !== 1)
    throw new WrongArgument(
      'Cần đúng một trong ba: --round của một đợt, --scheme của một quy chế đã công bố, hoặc --year.',
      'Give one of the three: --round of a round, --scheme of an announced scheme, or --year.',
    );
  if (round !== undefined && (factor ?? field) !== undefined)
    throw new WrongArgument(
      '--factor và --field chỉ dùng khi xếp hạng theo quy chế: dùng --scheme hoặc --year.',
      '--factor and --field go with a ranking by a scheme: use --scheme or --year.',
    );
  if (round !== undefined) return (session) => ranked(session, { round, group, method, minimum, target });
  if ([method, minimum, target].some((given) => given !== undefined))
    throw new WrongArgument(
      '--method, --minimum và --target do quy chế ấn định: bỏ đi, hoặc dùng --round để tính thử trong một đợt.',
      '--method, --minimum and --target are fixed by the scheme: leave them out, or use --round to try them within a round.',
    );
  const part = { group, factor, field };
  return (session) => rankedByScheme(session, { scheme, year }, part);
}
