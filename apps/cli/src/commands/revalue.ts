import { AgencyScope } from '@hailong/database';
import { accept, Verdict, RESPONSE_ID } from '@hailong/kernel';
import { RevalueResponse } from '@hailong/responses/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION, idArgument } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';

interface RevalueOptions extends Printing {
  readonly agency: string;
  readonly reason: string;
}

/** `hailong invalidate RESPONSE`: keeps the response stored but no longer counts it. */
export function addInvalidate(program: Command, cli: CommandLine): void {
  addRevaluation(program, cli, {
    name: 'invalidate',
    about: 'đánh dấu phiếu không hợp lệ · mark a response invalid; it stays stored',
    valid: false,
  });
}

/** `hailong revalidate RESPONSE`: takes an invalidation back. */
export function addRevalidate(program: Command, cli: CommandLine): void {
  addRevaluation(program, cli, {
    name: 'revalidate',
    about: 'khôi phục phiếu đã đánh dấu không hợp lệ · make a response valid again',
    valid: true,
  });
}

interface Revaluing {
  readonly name: string;
  readonly about: string;
  readonly valid: boolean;
}

function addRevaluation(program: Command, cli: CommandLine, { name, about, valid }: Revaluing): void {
  program
    .command(name)
    .argument('<response>', 'định danh của phiếu · id of the response', idArgument('<response>', RESPONSE_ID))
    .description(about)
    .requiredOption('--agency <code>', 'cơ quan được đánh giá · the agency that it rates')
    .requiredOption('--reason <text>', 'lý do, lưu mãi · why; kept for good')
    .option(...JSON_OPTION)
    .action((response: string, options: RevalueOptions) =>
      cli.answerIn(options, (session) => revalued(session, response, valid, options)),
    );
}

async function revalued(
  session: Session,
  responseId: string,
  valid: boolean,
  { agency, reason }: RevalueOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, agency);
  if (!acting.ok) return acting;
  const scope: AgencyScope = acting.value.scope;
  const wish = { responseId, valid, reason };
  const verdict = await session.get(RevalueResponse).revalue(scope, wish, 'system');
  if (!verdict.ok) return verdict;
  const state = valid ? 'hợp lệ · valid' : 'không hợp lệ · invalid';
  const json = { response: RESPONSE_ID.of(responseId), valid, reason: verdict.value.reason };
  return accept({ json, lines: [`Phiếu · response ${json.response}: ${state}`] });
}
