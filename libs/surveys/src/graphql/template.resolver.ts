import { ActingAgency, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { LoadTemplate } from '../use-cases/load-template.use-case';
import { ReadTemplates } from '../use-cases/read-templates.use-case';
import { LoadSurveyTemplateInput, templateToLoad } from './template.input';
import { LoadSurveyTemplateResult, SurveyTemplate, loadedType, templateType } from './template.type';

@SurveyResolver()
export class TemplateResolver {
  constructor(
    private readonly templates: ReadTemplates,
    private readonly load: LoadTemplate,
  ) {}

  @Query(() => [SurveyTemplate], {
    description: 'Those that ship with the product: plans first, then bare forms.',
  })
  @OpenToAll()
  surveyTemplates(): readonly SurveyTemplate[] {
    return this.templates.all().map(templateType);
  }

  @Mutation(() => LoadSurveyTemplateResult, {
    description:
      "Makes a template the agency's own: criteria set, questionnaires, plan and its yearly rounds, all or nothing.",
  })
  @Allows('surveys.manage')
  async loadSurveyTemplate(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: LoadSurveyTemplateInput,
  ): Promise<typeof LoadSurveyTemplateResult> {
    return resultOf(await this.load.run(scope, templateToLoad(input)), (loaded) => loadedType(loaded, scope));
  }
}
