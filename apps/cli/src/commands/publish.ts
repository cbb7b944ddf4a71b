import { PublishCriteriaSet } from '@hailong/criteria/use-cases';
import { PublishFieldList } from '@hailong/fields/use-cases';
import { accept, refuse, Verdict, CRITERIA_SET_ID, QUESTIONNAIRE_ID } from '@hailong/kernel';
import { PublishQuestionnaire } from '@hailong/questionnaires/use-cases';
import { Command } from 'commander';
import { actingAgency, actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { AS_OPTION, JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { warningLines } from '../output/problems';
import { ownCriteriaSet, ownQuestionnaire } from '../own-documents';
import { Session } from '../session';

interface PublishOptions extends Printing {
  readonly as?: string;
  readonly core?: boolean;
}

const NAME =
  'mã (bản mới nhất), mã kèm phiên bản, hoặc định danh · code (newest version), code with version (CODE@1), or id';

/** `hailong publish criteria|questionnaire NAME`, `hailong publish fields`: publishes a draft, for good. */
export function addPublish(program: Command, cli: CommandLine): void {
  const publish = program
    .command('publish')
    .helpCommand(false)

    .description('công bố một bản nháp · make a draft final');
  publish
    .command('criteria')
    .argument('<set>', NAME)
    .description('công bố bộ tiêu chí · publish a criteria set')
    .option('--core', 'làm bộ khung chung của tỉnh · as the core of the province (mặc định · default: no)')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: PublishOptions) =>
      cli.answerIn(options, (session) => criteria(session, name, options)),
    );
  publish
    .command('questionnaire')
    .argument('<form>', NAME)
    .description('công bố mẫu phiếu · publish a questionnaire')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: PublishOptions) =>
      cli.answerIn(options, (session) => questionnaire(session, name, options)),
    );
  publish
    .command('fields')
    .description('công bố danh mục lĩnh vực của tỉnh · publish the list of service fields')
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, fieldList));
}

async function criteria(session: Session, name: string, options: PublishOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const draft = await ownCriteriaSet(session, scope, name);
  if (!draft.ok) return draft;
  const setId = draft.value.criteriaSetId;
  const published = await session.get(PublishCriteriaSet).publish(scope, setId, options.core === true);
  if (!published.ok) return refuse(...published.problems);
  const { code, version, core } = published.value;
  const id = CRITERIA_SET_ID.of(setId);
  const kind = core ? 'bộ tiêu chí khung · core criteria set' : 'bộ tiêu chí · criteria set';
  return accept({
    json: { id, code, version, core },
    lines: [`Đã công bố · published: ${kind} ${code} v${version} (${id})`],
  });
}

async function questionnaire(
  session: Session,
  name: string,
  options: PublishOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const draft = await ownQuestionnaire(session, scope, name);
  if (!draft.ok) return draft;
  const formId = draft.value.questionnaireId;
  const published = await session.get(PublishQuestionnaire).publish(scope, formId);
  if (!published.ok) return refuse(...published.problems);
  const {
    questionnaire: { code, version },
    warnings,
  } = published.value;
  const id = QUESTIONNAIRE_ID.of(formId);
  const lines = [
    `Đã công bố · published: mẫu phiếu · questionnaire ${code} v${version} (${id})`,
    ...warningLines(warnings),
  ];
  return accept({ json: { id, code, version, warnings }, lines });
}

async function fieldList(session: Session): Promise<Verdict<Answer>> {
  const published = await session.get(PublishFieldList).publish(await actingProvince(session));
  if (!published.ok) return published;
  const { version, publishedOn } = published.value;
  return accept({
    json: { version, publishedOn },
    lines: [`Đã công bố · published: danh mục lĩnh vực · list of fields v${version}`],
  });
}
