import { parseQuestionnaire } from '@hailong/surveys/use-cases';
import { CriteriaSet } from '@hailong/criteria/domain';
import { CriteriaSetRecord } from '@hailong/criteria';
import { ReadCriteriaSets } from '@hailong/criteria/use-cases';
import { accept, Problem, problem, refuse, Verdict } from '@hailong/kernel';
import { Questionnaire, questionnaireProblems } from '@hailong/questionnaires/domain';
import { SaveQuestionnaire } from '@hailong/questionnaires/use-cases';
import { Command } from 'commander';
import { Acting, actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readJsonFile } from '../documents/read-json';
import { AS_OPTION, JSON_OPTION, rowId } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';
import { CODE_OPTION, codeOf } from './load-criteria';

interface QuestionnaireOptions extends Printing {
  readonly as?: string;
  readonly code?: string;
  readonly criteria?: number;
}

/** `hailong load questionnaire FILE`: saves a draft of a questionnaire. */
export function addLoadQuestionnaire(load: Command, cli: CommandLine): void {
  load
    .command('questionnaire')
    .argument('<file>', 'JSON như một mẫu phiếu của mẫu · as one of a template’s "questionnaires"')
    .description('bản nháp mẫu phiếu · a draft of a questionnaire')
    .option(
      '--criteria <id>',
      'số của bộ tiêu chí mà phiếu đánh giá · id of the criteria set it rates (mặc định · default: none)',
      rowId('--criteria'),
    )
    .option(...AS_OPTION)
    .option(...CODE_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: QuestionnaireOptions) =>
      cli.answerIn(options, (session) => loaded(session, cli, name, options)),
    );
}

async function loaded(
  session: Session,
  cli: CommandLine,
  name: string,
  options: QuestionnaireOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const criteria = await criteriaOf(session, acting.value, options.criteria);
  if (!criteria.ok) return criteria;
  const json = readJsonFile(name, cli.environment.folder);
  const document = json.ok ? parseQuestionnaire(json.value) : json;
  if (!document.ok) return document;
  const problems = criteriaProblems(document.value, criteria.value?.document);
  if (problems.length) return refuse(...problems);
  const order = {
    code: codeOf(name, options.code),
    criteriaSetId: criteria.value?.criteriaSetId,
    document: document.value,
  };
  const saved = await session.get(SaveQuestionnaire).run(acting.value.scope, order);
  if (!saved.ok) return saved;
  const { questionnaireId: id, code, version, state } = saved.value;
  return accept({
    json: { id, code, version, state },
    lines: [`Mẫu phiếu · questionnaire ${code} v${version}: ${state}, số · id ${id}`],
  });
}

async function criteriaOf(
  session: Session,
  { scope }: Acting,
  id: number | undefined,
): Promise<Verdict<CriteriaSetRecord | undefined>> {
  if (id === undefined) return accept(undefined);
  const set = await session.get(ReadCriteriaSets).byId(scope, id);
  if (set) return accept(set);
  return refuse(
    problem(
      'NOT_FOUND',
      '--criteria',
      `Không có bộ tiêu chí số ${id}, hoặc cơ quan này không được xem: kiểm tra số, hoặc thêm --as.`,
      `There is no criteria set ${id}, or this agency may not see it: check the id, or add --as.`,
    ),
  );
}

/**
 * Refuses criteria without a set or from another set: a draft may be unfinished, but these are slips in the file or the
 * option.
 */
function criteriaProblems(document: Questionnaire, set: CriteriaSet | undefined): readonly Problem[] {
  const found = questionnaireProblems(document, set);
  return found.some(({ code }) => code === 'CRITERION_WITHOUT_SET')
    ? [noCriteria()]
    : found.filter(({ code }) => code === 'CRITERION_UNKNOWN');
}

function noCriteria(): Problem {
  return problem(
    'CRITERIA_SET_NEEDED',
    '--criteria',
    'Mẫu phiếu đánh giá các tiêu chí nhưng chưa cho biết của bộ nào: thêm --criteria SỐ, số do "load criteria" in ra.',
    'The questionnaire rates criteria and does not say of which set: add --criteria ID, the id that "load criteria" printed.',
  );
}
