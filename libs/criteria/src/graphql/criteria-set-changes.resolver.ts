import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf, ID_OR_VERSION } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { CopyCriteriaSet } from '../use-cases/copy-criteria-set.use-case';
import { PublishCriteriaSet } from '../use-cases/publish-criteria-set.use-case';
import { SaveCriteriaExtension } from '../use-cases/save-criteria-extension.use-case';
import { SaveCriteriaSet } from '../use-cases/save-criteria-set.use-case';
import { SurveyCriteriaExtensionInput } from './criteria-extension.input';
import { criteriaSetDocument, extensionDocument } from './criteria-set.document';
import { SurveyCriteriaSetInput } from './criteria-set.input';
import { criteriaSetType } from './criteria-set.mapping';
import {
  SurveyCopyCriteriaSetResult,
  SurveyPublishCriteriaSetResult,
  SurveySaveCriteriaExtensionResult,
  SurveySaveCriteriaSetResult,
} from './criteria-set.result';
import { FindCriteriaSets } from '../use-cases/find-criteria-sets.use-case';

@SurveyResolver()
export class CriteriaSetChangesResolver {
  constructor(
    private readonly saveSet: SaveCriteriaSet,
    private readonly saveExtension: SaveCriteriaExtension,
    private readonly publishSet: PublishCriteriaSet,
    private readonly copySet: CopyCriteriaSet,
    private readonly find: FindCriteriaSets,
  ) {}

  @Mutation(() => SurveySaveCriteriaSetResult, {
    description: 'Keeps a draft: the first of its code, or instead of the draft there is.',
  })
  @Allows('surveys.manage')
  async saveSurveyCriteriaSet(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyCriteriaSetInput,
  ): Promise<typeof SurveySaveCriteriaSetResult> {
    return resultOf(await this.saveSet.save(scope, input.code, criteriaSetDocument(input)), criteriaSetType);
  }

  @Mutation(() => SurveySaveCriteriaExtensionResult, {
    description:
      "Keeps a draft that extends a published core: the province's criteria locked, one's own added.",
  })
  @Allows('surveys.manage')
  async saveSurveyCriteriaExtension(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyCriteriaExtensionInput,
  ): Promise<typeof SurveySaveCriteriaExtensionResult> {
    const extension = extensionDocument(input, await this.find.coreId(input.core));
    return resultOf(await this.saveExtension.save(scope, input.code, extension), criteriaSetType);
  }

  @Mutation(() => SurveyPublishCriteriaSetResult, {
    description:
      "Makes a draft final for good. `asCore`: as the province's core; only the province itself may.",
  })
  @Allows('surveys.manage')
  async publishSurveyCriteriaSet(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_VERSION) id: string,
    @Args('asCore', { defaultValue: false }) asCore: boolean,
  ): Promise<typeof SurveyPublishCriteriaSetResult> {
    const setId = await this.find.idFor(scope, id);
    return resultOf(await this.publishSet.publish(scope, setId, asCore), criteriaSetType);
  }

  @Mutation(() => SurveyCopyCriteriaSetResult, {
    description: 'Begins the next version as a copy of any version; one draft of a code at a time.',
  })
  @Allows('surveys.manage')
  async copySurveyCriteriaSet(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_VERSION) id: string,
  ): Promise<typeof SurveyCopyCriteriaSetResult> {
    return resultOf(await this.copySet.copy(scope, await this.find.idFor(scope, id)), criteriaSetType);
  }
}
