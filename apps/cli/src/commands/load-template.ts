import {
  accept,
  refuse,
  Verdict,
  CRITERIA_SET_ID,
  PLAN_ID,
  QUESTIONNAIRE_ID,
  ROUND_ID,
} from '@hailong/kernel';
import { LoadedTemplate, LoadTemplate, parseTemplate, TEMPLATE_CODES } from '@hailong/surveys/use-cases';
import { SurveyTemplate } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readJsonFile } from '../documents/read-json';
import { PARTICIPANTS_OPTION, namedParticipants } from '../named-participants';
import { AS_OPTION, JSON_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { warningLines } from '../output/problems';
import { Session } from '../session';

interface TemplateOptions extends Printing {
  readonly as?: string;
  readonly prefix?: string;
  readonly year?: number;
  readonly agencyName?: string;
  readonly provinceName?: string;
  readonly publish?: boolean;
  readonly participants?: string;
}

/** `hailong load template CODE|FILE`: makes criteria set, questionnaires, plan and rounds, all or nothing. */
export function addLoadTemplate(load: Command, cli: CommandLine): void {
  load
    .command('template')
    .argument('<template>', 'mã (xem "hailong templates") hoặc tệp .json · code, or a .json file')
    .description(
      'mẫu thành của cơ quan: bộ tiêu chí, mẫu phiếu, kế hoạch, đợt · make a template the agency’s own',
    )
    .option(...AS_OPTION)
    .option(
      '--prefix <code>',
      'mở đầu mọi mã được tạo · begins every code made (mặc định · default: a short word of the template and the year)',
    )
    .option(
      '--year <year>',
      'năm đầu của kế hoạch · first year of the plan (mẫu nào ghi năm thì cần · needed where its texts name a year)',
      wholeNumber('--year', 2000, 2100),
    )
    .option(
      '--agency-name <name>',
      'tên cơ quan trong phiếu · name of the agency in the texts (mặc định · default: its name today)',
    )
    .option(
      '--province-name <name>',
      'như "tỉnh Bến Tre" · name of the province in the texts (mặc định · default: of the agency at the top)',
    )
    .option(
      '--publish',
      'công bố luôn và lập các đợt · publish and draft the rounds (mặc định · default: drafts, no round)',
    )
    .option(...PARTICIPANTS_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: TemplateOptions) =>
      cli.answerIn(options, (session) => loaded(session, cli, name, options)),
    );
}

async function loaded(
  session: Session,
  cli: CommandLine,
  name: string,
  options: TemplateOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const template = templateOf(name, cli.environment.folder);
  if (!template.ok) return template;
  const { prefix: codePrefix, publish = false } = options;
  const { year, agencyName, provinceName } = options;
  const texts = { codePrefix, year, agencyName, provinceName };
  const participants = await namedParticipants(session, acting.value, options.participants);
  const order = { template: template.value, ...texts, publish, participants };
  const result = await session.get(LoadTemplate).load(acting.value.scope, order);
  if (!result.ok) return refuse(...result.problems);
  const made = madeOf(result.value);
  return accept({ json: made, lines: [...linesOf(made), ...warningLines(made.warnings)] });
}

/** Reads the template of that code; any other name is a file. */
function templateOf(name: string, folder: string): Verdict<string | SurveyTemplate> {
  const isCode = !name.toLowerCase().endsWith('.json');
  if (isCode || TEMPLATE_CODES.some((code) => code === name)) return accept(name);
  const json = readJsonFile(name, folder);
  return json.ok ? parseTemplate(json.value) : json;
}

function madeOf({ criteriaSet, questionnaires, plan, rounds, warnings }: LoadedTemplate) {
  return {
    criteriaSet: criteriaSet
      ? {
          id: CRITERIA_SET_ID.of(criteriaSet.criteriaSetId),
          code: criteriaSet.code,
          state: criteriaSet.state,
          core: criteriaSet.core,
        }
      : null,
    questionnaires: questionnaires.map(({ questionnaireId, code, state }) => ({
      ...{ id: QUESTIONNAIRE_ID.of(questionnaireId), code, state },
    })),
    plan: plan ? { id: PLAN_ID.of(plan.planId), code: plan.code, state: plan.state } : null,
    rounds: rounds.map(({ roundId, code, state }) => ({ id: ROUND_ID.of(roundId), code, state })),
    warnings,
  };
}

function linesOf({ criteriaSet, questionnaires, plan, rounds }: ReturnType<typeof madeOf>): string[] {
  const line = (what: string, { id, code, state }: { id: string; code: string; state: string }) =>
    `${what}: ${code} (${id}, ${state})`;
  return [
    ...(criteriaSet
      ? [
          line(
            criteriaSet.core ? 'Bộ tiêu chí khung · core criteria set' : 'Bộ tiêu chí · criteria set',
            criteriaSet,
          ),
        ]
      : []),
    ...questionnaires.map((each) => line('Mẫu phiếu · questionnaire', each)),
    ...(plan ? [line('Kế hoạch · plan', plan)] : []),
    ...rounds.map((each) => line('Đợt · round', each)),
  ];
}
