import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { NO_ID, SurveyInputPipe, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Mutation } from '@nestjs/graphql';
import { CopyCriteriaSet } from '../use-cases/copy-criteria-set.use-case';
import { PublishCriteriaSet } from '../use-cases/publish-criteria-set.use-case';
import { SaveCriteriaExtension } from '../use-cases/save-criteria-extension.use-case';
import { SaveCriteriaSet } from '../use-cases/save-criteria-set.use-case';
import { SurveyCriteriaExtensionInput } from './criteria-extension.input';
import { criteriaSetDocument, extensionDocument } from './criteria-set.document';
import { SurveyCriteriaSetInput } from './criteria-set.input';
import { criteriaSetType } from './criteria-set.mapping';
import {
  CopySurveyCriteriaSetResult,
  PublishSurveyCriteriaSetResult,
  SaveSurveyCriteriaExtensionResult,
  SaveSurveyCriteriaSetResult,
} from './criteria-set.result';

@SurveyResolver()
export class CriteriaSetChangesResolver {
  constructor(
    private readonly saveSet: SaveCriteriaSet,
    private readonly saveExtension: SaveCriteriaExtension,
    private readonly publishSet: PublishCriteriaSet,
    private readonly copySet: CopyCriteriaSet,
  ) {}

  @Mutation(() => SaveSurveyCriteriaSetResult, {
    description: 'Keeps a draft: the first of its code, or in place of the draft there is.',
  })
  @Allows('surveys.manage')
  async saveSurveyCriteriaSet(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyCriteriaSetInput,
  ): Promise<typeof SaveSurveyCriteriaSetResult> {
    return resultOf(await this.saveSet.run(scope, input.code, criteriaSetDocument(input)), criteriaSetType);
  }

  @Mutation(() => SaveSurveyCriteriaExtensionResult, {
    description:
      "Keeps a draft that extends a published core: the province's criteria locked, one's own added.",
  })
  @Allows('surveys.manage')
  async saveSurveyCriteriaExtension(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyCriteriaExtensionInput,
  ): Promise<typeof SaveSurveyCriteriaExtensionResult> {
    return resultOf(
      await this.saveExtension.run(scope, input.code, extensionDocument(input)),
      criteriaSetType,
    );
  }

  @Mutation(() => PublishSurveyCriteriaSetResult, {
    description:
      "Makes a draft final for good. `asCore`: as the province's core; only the province itself may.",
  })
  @Allows('surveys.manage')
  async publishSurveyCriteriaSet(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('asCore', { defaultValue: false }) asCore: boolean,
  ): Promise<typeof PublishSurveyCriteriaSetResult> {
    return resultOf(await this.publishSet.run(scope, idOf(id) ?? NO_ID, asCore), criteriaSetType);
  }

  @Mutation(() => CopySurveyCriteriaSetResult, {
    description: 'Begins the next version as a copy of any version; one draft of a code at a time.',
  })
  @Allows('surveys.manage')
  async copySurveyCriteriaSet(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof CopySurveyCriteriaSetResult> {
    return resultOf(await this.copySet.run(scope, idOf(id) ?? NO_ID), criteriaSetType);
  }
}
