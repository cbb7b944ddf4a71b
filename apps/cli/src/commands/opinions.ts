import { accept, Verdict, ROUND_ID } from '@hailong/kernel';
import { OPINION_STATES, OpinionState } from '@hailong/opinions/domain';
import { CountOpinions, ListOpinions, ReleaseOpinions } from '@hailong/opinions/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { actingAgency, actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { AS_OPTION, JSON_OPTION, oneOf, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { countLines, namedCounts, opinionJson, opinionLines } from '../output/opinion-lines';
import { Session } from '../session';

interface RoundTerms extends Printing {
  readonly round?: string;
}

interface ListTerms extends RoundTerms {
  readonly as?: string;
  readonly state?: OpinionState;
  readonly item?: string;
  readonly code?: string;
  readonly search?: string;
  readonly most: number;
}

const ROUND = ['--round <round>', 'chỉ một đợt · only one round (mặc định · default: all)'] as const;

/** `hailong opinions list|overdue|counts|release`: what people wrote, and how it is handled. */
export function addOpinions(program: Command, cli: CommandLine): void {
  const opinions = program
    .command('opinions')
    .helpCommand(false)
    .description('ý kiến người dân viết và việc xử lý · what people wrote, and how it is handled');
  listing(opinions, cli, 'list', 'ý kiến của một cơ quan · the opinions about an agency');
  listing(opinions, cli, 'overdue', 'ý kiến quá hạn xử lý · those whose deadline is over');
  opinions
    .command('counts')
    .description('số liệu xử lý của từng cơ quan · counts and times of each agency')
    .option(...ROUND)
    .option(...JSON_OPTION)
    .action((options: RoundTerms) => cli.answerIn(options, (session) => counted(session, options)));
  opinions
    .command('release')
    .description('cho hiện ý kiến của các khối phiếu đã công bố · lets the texts of shown blocks appear')
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, released));
}

function listing(opinions: Command, cli: CommandLine, name: 'list' | 'overdue', about: string): void {
  const states = OPINION_STATES.keys.join(', ');
  opinions
    .command(name)
    .description(about)
    .option(...AS_OPTION)
    .option(...ROUND)
    .option(
      '--state <state>',
      `trạng thái · one of ${states} (mặc định · default: all)`,
      oneOf<OpinionState>('--state', OPINION_STATES.keys),
    )
    .option('--item <item>', 'mã câu hỏi · code of the item (mặc định · default: all)')
    .option('--code <code>', 'nhóm ý kiến · code into which they are sorted (mặc định · default: all)')
    .option(
      '--search <words>',
      'có các từ này, không cần dấu · with these words, diacritics or not (mặc định · default: all)',
    )
    .option(
      '--most <n>',
      'nhiều nhất bao nhiêu ý kiến · how many at most (mặc định · default: 100)',
      wholeNumber('--most', 1, 10_000),
      100,
    )
    .option(...JSON_OPTION)
    .action((options: ListTerms) =>
      cli.answerIn(options, (session) => listed(session, options, name === 'overdue')),
    );
}

async function listed(
  session: Session,
  { as, round: name, most, state, item, code, search }: ListTerms,
  overdue: boolean,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, as);
  if (!acting.ok) return acting;
  const round = await roundOf(session, name);
  if (!round.ok) return round;
  const { scope, agency } = acting.value;
  const question = { roundId: round.value?.roundId, state, item, code, search, overdue };
  const { opinions, hasMore } = await session.get(ListOpinions).list(scope, question, { limit: most });
  return accept({
    json: { agency: agency.code, opinions: opinions.map(opinionJson), hasMore },
    lines: opinionLines(agency, opinions, hasMore),
  });
}

async function counted(session: Session, { round: name }: RoundTerms): Promise<Verdict<Answer>> {
  const round = await roundOf(session, name);
  if (!round.ok) return round;
  const scope = await actingProvince(session);
  const counts = await session.get(CountOpinions).ofAgencies(scope, round.value?.roundId);
  const agencies = await namedCounts(session, counts);
  return accept({
    json: { round: round.value ? ROUND_ID.of(round.value.roundId) : null, agencies },
    lines: countLines(agencies),
  });
}

async function released(session: Session): Promise<Verdict<Answer>> {
  const { groups, opinions } = await session.get(ReleaseOpinions).release(session.operator);
  return accept({
    json: { groups, opinions },
    lines: [
      `Đã hiện ${opinions} ý kiến trong ${groups} nhóm · ${opinions} opinions in ${groups} groups appeared`,
    ],
  });
}

async function roundOf(
  session: Session,
  name: string | undefined,
): Promise<Verdict<RoundRecord | undefined>> {
  return name === undefined ? accept(undefined) : announcedRound(session, name);
}
