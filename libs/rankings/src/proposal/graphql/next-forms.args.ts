import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { SurveySchemeGroupArgs } from '../../scheme/graphql/scheme.args';

/** Forms that are asked for where a caller names no number. */
export const USUAL_NEXT_FORMS = 500;
export const MOST_NEXT_FORMS = 100_000;

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
