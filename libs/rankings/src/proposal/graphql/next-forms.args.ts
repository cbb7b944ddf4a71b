import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { SurveySchemeGroupArgs } from '../../scheme/graphql/scheme.args';
import { MOST_NEXT_FORMS, USUAL_NEXT_FORMS } from '../domain/next-forms-limits';

@ArgsType()
export class SurveyNextFormsArgs extends SurveySchemeGroupArgs {
  @Field(() => Int, {
    defaultValue: USUAL_NEXT_FORMS,
    description: `Forms to be given out, 1 to ${MOST_NEXT_FORMS}.`,
  })
  @IsInt()
  @Min(1)
  @Max(MOST_NEXT_FORMS)
  readonly forms: number = USUAL_NEXT_FORMS;
}
