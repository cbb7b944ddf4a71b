import { SurveyDay, SurveyText, enumOf } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FIELD_LIST_STATES, FieldListState } from '../domain/field-list';
import { FieldListVersion } from '../use-cases/read-field-lists.use-case';

const SurveyFieldListState = enumOf('SurveyFieldListState', FIELD_LIST_STATES);

@ObjectType({ description: 'A service field (lĩnh vực) of the province.' })
export class SurveyListedField {
  @Field({ description: 'Keeps its meaning over all versions of the list.' })
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => [String], { description: 'Codes of its procedures (mã TTHC).' })
  readonly procedures!: readonly string[];
}

@ObjectType({ description: 'A field that a version adds, drops or changes.' })
export class SurveyFieldListDifference {
  @Field({ description: 'Code of the field.' })
  readonly code!: string;

  @Field()
  readonly message!: string;

  @Field()
  readonly messageEn!: string;
}

@ObjectType({ description: 'A version of the list of service fields of the province.' })
export class SurveyFieldList {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => SurveyFieldListState)
  readonly state!: FieldListState;

  @Field(() => SurveyDay, { nullable: true, description: 'Null while it is a draft.' })
  readonly publishedOn!: CalendarDay | null;

  @Field(() => [SurveyListedField])
  readonly fields!: readonly SurveyListedField[];

  @Field(() => [SurveyFieldListDifference], { description: 'Differences from the version before.' })
  readonly differences!: readonly SurveyFieldListDifference[];

  static of({ version, state, publishedOn, document, differences }: FieldListVersion): SurveyFieldList {
    return Object.assign(new SurveyFieldList(), {
      ...{ version, state, publishedOn, fields: document.fields },
      differences: differences.map(({ code, vi, en }) => ({ code, message: vi, messageEn: en })),
    });
  }
}
