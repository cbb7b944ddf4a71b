import { SurveyPageArgs, TextUpTo, IdOrCode, IdOnly } from '@hailong/graphql-kit';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';

@ArgsType()
export class SurveyDrawsArgs extends SurveyPageArgs {
  @IdOrCode()
  readonly round!: string;
}

@ArgsType()
export class SurveyDrawMembersArgs extends SurveyPageArgs {
  @IdOnly()
  readonly draw!: string;

  @Field(() => String, { nullable: true, description: 'Only of the stratum of that name.' })
  @IsOptional()
  @TextUpTo(1000)
  readonly stratum?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those called. False: only the replacements that wait, the next one first.',
  })
  @IsOptional()
  @IsBoolean()
  readonly called?: boolean;
}
