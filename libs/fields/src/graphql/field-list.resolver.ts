import { ActingProvince, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { FieldListRecord } from '../domain/field-list';
import { PublishFieldList } from '../use-cases/publish-field-list.use-case';
import { ReadFieldLists } from '../use-cases/read-field-lists.use-case';
import { SaveFieldList } from '../use-cases/save-field-list.use-case';
import { SurveyFieldListInput } from './field-list.input';
import { SurveyPublishFieldListResult, SurveySaveFieldListResult } from './field-list.result';
import { SurveyFieldList } from './field-list.type';

@SurveyResolver()
export class FieldListResolver {
  constructor(
    private readonly lists: ReadFieldLists,
    private readonly saveList: SaveFieldList,
    private readonly publishList: PublishFieldList,
  ) {}

  @Query(() => [SurveyFieldList], {
    description: 'Every version of the list of service fields, the draft too, newest first.',
  })
  @Allows('fields.manage')
  async surveyFieldLists(@ActingProvince() scope: ProvinceScope): Promise<SurveyFieldList[]> {
    return (await this.lists.all(scope)).map((list) => SurveyFieldList.of(list));
  }

  @Query(() => [SurveyFieldList], {
    description: 'Every published version of the list of service fields, newest first; needs no login.',
  })
  @OpenToAll()
  async publishedSurveyFieldLists(): Promise<SurveyFieldList[]> {
    return (await this.lists.published()).map((list) => SurveyFieldList.of(list));
  }

  @Mutation(() => SurveySaveFieldListResult, {
    description:
      'Keeps a draft of the list: the first version, instead of the draft there is, or the next one after a published version.',
  })
  @Allows('fields.manage')
  async saveSurveyFieldList(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) { fields }: SurveyFieldListInput,
  ): Promise<typeof SurveySaveFieldListResult> {
    const document = {
      fields: fields.map(({ code, label, procedures }) => ({ code, label, procedures })),
    };
    const saved = await this.saveList.save(scope, document);
    if (!saved.ok) return resultOf(saved, SurveyFieldList.of);
    return this.withDifferences(scope, saved.value);
  }

  @Mutation(() => SurveyPublishFieldListResult, {
    description:
      'Makes the draft of the list final and public. Plans choose from the newest published version.',
  })
  @Allows('fields.manage')
  async publishSurveyFieldList(
    @ActingProvince() scope: ProvinceScope,
  ): Promise<typeof SurveyPublishFieldListResult> {
    const published = await this.publishList.publish(scope);
    if (!published.ok) return resultOf(published, SurveyFieldList.of);
    return this.withDifferences(scope, published.value);
  }

  private async withDifferences(scope: ProvinceScope, list: FieldListRecord): Promise<SurveyFieldList> {
    const found = (await this.lists.all(scope)).find(({ version }) => version === list.version);
    return SurveyFieldList.of(found ?? { ...list, differences: [] });
  }
}
