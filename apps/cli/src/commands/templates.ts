import { TEMPLATE_CODES, readTemplate } from '@hailong/surveys/use-cases';
import { criteriaOf } from '@hailong/criteria/domain';
import { accept } from '@hailong/kernel';
import { SurveyTemplate } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { plain } from '../output/terminal';

/** `hailong templates`: lists the plans and forms that ship with the product. Needs no database. */
export function addTemplates(program: Command, cli: CommandLine): void {
  program
    .command('templates')
    .description('các kế hoạch và mẫu phiếu kèm sản phẩm · plans and forms that ship with the product')
    .option(...JSON_OPTION)
    .action((options: Printing) =>
      cli.answer(options, () => {
        const templates = TEMPLATE_CODES.map(shipped);
        return Promise.resolve(accept({ json: templates.map(jsonOf), lines: templates.flatMap(linesOf) }));
      }),
    );
}

function shipped(code: string): SurveyTemplate {
  const template = readTemplate(code);
  if (!template.ok) throw new Error(`the template ${code} that ships is broken`);
  return template.value;
}

function linesOf(template: SurveyTemplate): string[] {
  const { criteria, questionnaires, plan } = contentOf(template);
  const years = plan
    ? `, kế hoạch · plan ${plan.from === plan.to ? plan.from : `${plan.from}–${plan.to}`}`
    : '';
  return [
    plain(`${template.code}  ${template.title}`),
    `    ${criteria} tiêu chí · criteria; mẫu phiếu · forms: ${questionnaires.join(', ')}${years}`,
  ];
}

function jsonOf(template: SurveyTemplate): object {
  const { code, title, source } = template;
  return { code, title, source, ...contentOf(template) };
}

function contentOf({ criteriaSet, questionnaires, plan }: SurveyTemplate) {
  return {
    criteria: criteriaSet ? criteriaOf(criteriaSet).length : 0,
    questionnaires: Object.keys(questionnaires),
    plan: plan ? plan.years : null,
  };
}
