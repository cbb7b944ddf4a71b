import { parseQuestionnaire } from '@hailong/surveys/use-cases';
import { CriteriaSet } from '@hailong/criteria/domain';
import { CriteriaSetRecord } from '@hailong/criteria';
import { ReadCriteriaSets, FindCriteriaSets } from '@hailong/criteria/use-cases';
import { accept, notFound, Problem, refuse, Verdict, QUESTIONNAIRE_ID } from '@hailong/kernel';
import { Questionnaire, questionnaireProblems } from '@hailong/questionnaires/domain';
import { SaveQuestionnaire } from '@hailong/questionnaires/use-cases';
import { Command } from 'commander';
import { Acting, actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readJsonFile } from '../documents/read-json';
import { ownCriteriaSet, ownQuestionnaire } from '../own-documents';
import { changesOf } from '../output/difference-lines';
import { AS_OPTION, JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { PROBLEMS } from '../problems';
import { Session } from '../session';
import { CODE_OPTION, codeOf } from './load-criteria';

interface QuestionnaireOptions extends Printing {
  readonly as?: string;
  readonly code?: string;
  readonly criteria?: string;
}

/** `hailong load questionnaire FILE`: saves a draft of a questionnaire. */
export function addLoadQuestionnaire(load: Command, cli: CommandLine): void {
  load
    .command('questionnaire')
    .argument('<file>', 'JSON như một mẫu phiếu của mẫu · as one of a template’s "questionnaires"')
    .description('bản nháp mẫu phiếu · a draft of a questionnaire')
    .option(
      '--criteria <set>',
      'mã hoặc định danh của bộ tiêu chí mà phiếu đánh giá · code or id of the criteria set it rates (mặc định · default: none)',
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
  const before = await ownQuestionnaire(session, acting.value.scope, order.code);
  const saved = await session.get(SaveQuestionnaire).save(acting.value.scope, order);
  if (!saved.ok) return saved;
  const { questionnaireId, code, version, state } = saved.value;
  const id = QUESTIONNAIRE_ID.of(questionnaireId);
  const changes = changesOf(before.ok ? before.value.document : undefined, saved.value.document);
  return accept({
    json: { id, code, version, state, ...changes.json },
    lines: [
      `Mẫu phiếu · questionnaire ${code} v${version}: ${state}, định danh · id ${id}`,
      ...changes.lines,
    ],
  });
}

/** Finds the set as every command does, else the agency's draft of that code, which a loaded template leaves. */
async function criteriaOf(
  session: Session,
  { scope }: Acting,
  name: string | undefined,
): Promise<Verdict<CriteriaSetRecord | undefined>> {
  if (name === undefined) return accept(undefined);
  const id = await session.get(FindCriteriaSets).idFor(scope, name);
  const set = await session.get(ReadCriteriaSets).byId(scope, id);
  if (set) return accept(set);
  const draft = await ownCriteriaSet(session, scope, name);
  return draft.ok ? draft : refuse(notFound('criteriaSet', '--criteria', name));
}

/**
 * Refuses criteria without a set or from another set: a draft may be unfinished, but these are slips in the file or the
 * option.
 */
function criteriaProblems(document: Questionnaire, set: CriteriaSet | undefined): readonly Problem[] {
  const found = questionnaireProblems(document, set);
  return found.some(({ code }) => code === 'CRITERIA_SET_MISSING')
    ? [PROBLEMS.CRITERIA_OPTION_MISSING.at('--criteria')]
    : found.filter(({ code }) => code === 'CRITERION_UNKNOWN');
}
