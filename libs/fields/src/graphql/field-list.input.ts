import { CODE_LENGTH, LabelledInput, NestedList, TextUpTo } from '@hailong/graphql-kit';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';

@InputType({ description: 'A service field (lĩnh vực) of the province.' })
export class SurveyListedFieldInput extends LabelledInput {
  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of its procedures (mã TTHC), each in one field alone; at most 3000.',
  })
  @ArrayMaxSize(3000)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly procedures: readonly string[] = [];
}

@InputType()
export class SurveyFieldListInput {
  @NestedList(() => SurveyListedFieldInput, { most: 1000, description: 'At most 1000.' })
  readonly fields!: readonly SurveyListedFieldInput[];
}
