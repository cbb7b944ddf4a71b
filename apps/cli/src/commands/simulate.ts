import { SealForms } from '@hailong/blocks/use-cases';
import { accept, Verdict } from '@hailong/kernel';
import { SimulateRound } from '@hailong/responses/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION, ROUND_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { SIMULATED } from '../output/simulated';
import { Interrupted, Session } from '../session';

interface SimulateOptions extends Printing {
  readonly round: string;
  readonly responses: number;
  readonly seed: number;
}

const MOST_RESPONSES = 100_000_000;
const LARGEST_SEED = 2_147_483_647;

/** `hailong simulate`: fills a demonstration round through the intake; the same seed sends the same forms. */
export function addSimulate(program: Command, cli: CommandLine): void {
  program
    .command('simulate')
    .description('điền phiếu mô phỏng vào đợt trình diễn · fill a demonstration round with simulated forms')
    .requiredOption(...ROUND_OPTION)
    .requiredOption(
      '--responses <n>',
      'số phiếu · number of forms',
      wholeNumber('--responses', 1, MOST_RESPONSES),
    )
    .requiredOption(
      '--seed <n>',
      'số mồi; cùng số, cùng phiếu · same seed, same forms',
      wholeNumber('--seed', 0, LARGEST_SEED),
    )
    .option(...JSON_OPTION)
    .action((options: SimulateOptions) =>
      cli.answerIn(options, (session) => simulated(session, cli, options)),
    );
}

async function simulated(
  session: Session,
  cli: CommandLine,
  { round: name, responses, seed }: SimulateOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const line = cli.progress('phiếu mô phỏng · simulated forms', responses);
  const progress = (sent: number) => {
    if (cli.stop.aborted) throw new Interrupted();
    line.at(sent);
  };
  const report = await session.get(SimulateRound).simulate({ round: round.value, responses, seed, progress });
  line.end();
  if (!report.ok) return report;
  await session.get(SealForms).showSimulated(session.operator, round.value);
  const { sent, stored, repeated, refused } = report.value;
  const lines = [
    SIMULATED,
    `Đợt · round ${round.value.code}, seed ${seed}: gửi · sent ${sent}, ghi mới · stored ${stored}, đã có · repeated ${repeated}, từ chối · refused ${refused}`,
  ];
  return accept({ json: { round: round.value.code, seed, simulated: true, ...report.value }, lines });
}
