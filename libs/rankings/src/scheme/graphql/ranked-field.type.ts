import { SurveyText } from '@hailong/graphql-kit';
import type { LocalizedText } from '@hailong/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import type { ProvinceField } from '../../fields/domain/field-positions';

@ObjectType({ description: 'A service field (lĩnh vực).' })
export class SurveyRankedField {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  static of({ code, label }: Pick<ProvinceField, 'code' | 'label'>): SurveyRankedField {
    return Object.assign(new SurveyRankedField(), { code, label });
  }
}
