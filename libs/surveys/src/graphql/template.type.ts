import { SurveyCriteriaSet, SurveyIndexMethod, criteriaSetType } from '@hailong/criteria';
import { type IndexMethodName } from '@hailong/statistics';
import type { AgencyScope } from '@hailong/database';
import { SurveyFinding, SurveyRefusal, SurveyText, findingOf } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { itemsOf } from '@hailong/questionnaires/domain';
import { asksForYear } from '../domain/filled-template';
import { SurveyTemplate as TemplateDocument } from '../domain/survey-template';
import { LoadedTemplate } from '../use-cases/save-template';
import { SurveyPlan, planType } from './plan.type';
import { questionnaireType, SurveyQuestionnaire } from '@hailong/questionnaires';
import { roundType } from './round.mapping';
import { SurveyRound } from './round.type';

@ObjectType()
export class SurveyTemplateQuestionnaire {
  @Field({ description: 'Its name in the template; loaded, its code is the prefix, a hyphen and this.' })
  readonly name!: string;

  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Field(() => [String])
  readonly languages!: readonly string[];

  @Field(() => Int, { description: 'Number of questions.' })
  readonly items!: number;
}

@ObjectType({ description: 'A real plan or an official form to start from.' })
export class SurveyTemplate {
  @Field()
  readonly code!: string;

  @Field()
  readonly title!: string;

  @Field({ description: 'Decree, plan or public form it states, and what it leaves open.' })
  readonly source!: string;

  @Field(() => SurveyIndexMethod, { nullable: true, description: 'Null: it has no satisfaction criterion.' })
  readonly method!: IndexMethodName | null;

  @Field(() => [SurveyTemplateQuestionnaire])
  readonly questionnaires!: readonly SurveyTemplateQuestionnaire[];

  @Field(() => Int, { nullable: true, description: 'First year of its plan. Null: a bare form.' })
  readonly firstYear!: number | null;

  @Field(() => Int, { nullable: true })
  readonly lastYear!: number | null;

  @Field({ description: 'Its texts name a year, which loadSurveyTemplate needs.' })
  readonly asksForYear!: boolean;
}

export function templateType(template: TemplateDocument): SurveyTemplate {
  const { code, title, source, criteriaSet, questionnaires, plan } = template;
  return Object.assign(new SurveyTemplate(), {
    ...{ code, title, source },
    method: criteriaSet?.method ?? null,
    questionnaires: Object.entries(questionnaires).map(([name, form]) => ({
      name,
      title: form.title,
      languages: form.languages,
      items: itemsOf(form).length,
    })),
    firstYear: plan?.years.from ?? null,
    lastYear: plan?.years.to ?? null,
    asksForYear: asksForYear(template),
  });
}

@ObjectType({ description: "The template is the agency's own now." })
export class SurveyTemplateLoaded {
  @Field(() => SurveyCriteriaSet, { nullable: true })
  readonly criteriaSet!: SurveyCriteriaSet | null;

  @Field(() => [SurveyQuestionnaire])
  readonly questionnaires!: readonly SurveyQuestionnaire[];

  @Field(() => SurveyPlan, {
    nullable: true,
    description: 'A draft: number and day of signature are yours to give.',
  })
  readonly plan!: SurveyPlan | null;

  @Field(() => [SurveyRound], {
    description: 'A draft for each year; none unless the questionnaires were published.',
  })
  readonly rounds!: readonly SurveyRound[];

  @Field(() => [SurveyFinding], {
    description: 'Warnings for the author, such as a form without a satisfaction item.',
  })
  readonly warnings!: readonly SurveyFinding[];
}

export function loadedType(
  { criteriaSet, questionnaires, plan, rounds, warnings }: LoadedTemplate,
  reader: AgencyScope,
): SurveyTemplateLoaded {
  return Object.assign(new SurveyTemplateLoaded(), {
    criteriaSet: criteriaSet ? criteriaSetType(criteriaSet) : null,
    questionnaires: questionnaires.map((form) => questionnaireType(form, reader)),
    plan: plan ? planType(plan, reader) : null,
    rounds: rounds.map((round) => roundType(round, reader)),
    warnings: warnings.map(findingOf),
  });
}

export const SurveyLoadTemplateResult = createUnionType({
  name: 'SurveyLoadTemplateResult',
  types: () => [SurveyTemplateLoaded, SurveyRefusal] as const,
});
