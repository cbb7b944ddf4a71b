import { PublishCriteriaSet } from '@hailong/criteria/use-cases';
import { accept, refuse, Verdict } from '@hailong/kernel';
import { PublishQuestionnaire } from '@hailong/questionnaires/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { AS_OPTION, JSON_OPTION, rowId } from '../options';
import { Answer } from '../output/answer';
import { warningLines } from '../output/problems';
import { Session } from '../session';

interface PublishOptions extends Printing {
  readonly as?: string;
  readonly core?: boolean;
}

/** `hailong publish criteria|questionnaire ID`: publishes a draft, for good. */
export function addPublish(program: Command, cli: CommandLine): void {
  const publish = program
    .command('publish')
    .helpCommand(false)

    .description('công bố một bản nháp · make a draft final');
  publish
    .command('criteria')
    .argument('<id>', 'số của bộ tiêu chí · id of the criteria set', rowId('<id>'))
    .description('công bố bộ tiêu chí · publish a criteria set')
    .option('--core', 'làm bộ khung chung của tỉnh · as the core of the province (mặc định · default: no)')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, options: PublishOptions) =>
      cli.answerIn(options, (session) => criteria(session, id, options)),
    );
  publish
    .command('questionnaire')
    .argument('<id>', 'số của mẫu phiếu · id of the questionnaire', rowId('<id>'))
    .description('công bố mẫu phiếu · publish a questionnaire')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((id: number, options: PublishOptions) =>
      cli.answerIn(options, (session) => questionnaire(session, id, options)),
    );
}

async function criteria(session: Session, id: number, options: PublishOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const published = await session
    .get(PublishCriteriaSet)
    .publish(acting.value.scope, id, options.core === true);
  if (!published.ok) return refuse(...published.problems);
  const { code, version, core } = published.value;
  const kind = core ? 'bộ tiêu chí khung · core criteria set' : 'bộ tiêu chí · criteria set';
  return accept({
    json: { id, code, version, core },
    lines: [`Đã công bố · published: ${kind} ${code} v${version} (${id})`],
  });
}

async function questionnaire(
  session: Session,
  id: number,
  options: PublishOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const published = await session.get(PublishQuestionnaire).publish(acting.value.scope, id);
  if (!published.ok) return refuse(...published.problems);
  const {
    questionnaire: { code, version },
    warnings,
  } = published.value;
  const lines = [
    `Đã công bố · published: mẫu phiếu · questionnaire ${code} v${version} (${id})`,
    ...warningLines(warnings),
  ];
  return accept({ json: { id, code, version, warnings }, lines });
}
