import { ActingAgency, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { LoadTemplate } from '../use-cases/load-template.use-case';
import { ReadTemplates } from '../use-cases/read-templates.use-case';
import { SurveyLoadTemplateInput, templateToLoad } from './template.input';
import { SurveyLoadTemplateResult, SurveyTemplate, loadedType, templateType } from './template.type';
import { FindQuestionnaires } from '@hailong/questionnaires';
import { questionnairesNamedBy } from './participant.input';

@SurveyResolver()
export class TemplateResolver {
  constructor(
    private readonly templates: ReadTemplates,
    private readonly loadTemplate: LoadTemplate,
    private readonly questionnaires: FindQuestionnaires,
  ) {}

  @Query(() => [SurveyTemplate], {
    description: 'Templates that ship with the product: plans first, then bare forms.',
  })
  @OpenToAll()
  surveyTemplates(): readonly SurveyTemplate[] {
    return this.templates.all().map(templateType);
  }

  @Mutation(() => SurveyLoadTemplateResult, {
    description:
      "Makes a template the agency's own: criteria set, questionnaires, plan and its yearly rounds, all or nothing.",
  })
  @Allows('surveys.manage')
  async loadSurveyTemplate(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyLoadTemplateInput,
  ): Promise<typeof SurveyLoadTemplateResult> {
    const named = await this.questionnaires.idsFor(scope, questionnairesNamedBy(input.participants));
    const wanted = templateToLoad(input, named);
    return resultOf(await this.loadTemplate.load(scope, wanted), (loaded) => loadedType(loaded, scope));
  }
}
