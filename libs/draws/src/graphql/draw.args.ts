import { SurveyPageArgs, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString } from 'class-validator';

@ArgsType()
export class SurveyDrawsArgs extends SurveyPageArgs {
  @Field(() => ID)
  @IsString()
  readonly round!: string;
}

@ArgsType()
export class SurveyDrawMembersArgs extends SurveyPageArgs {
  @Field(() => ID)
  @IsString()
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
