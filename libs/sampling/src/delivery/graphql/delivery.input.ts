import { SurveyPageArgs } from '@hailong/graphql-kit';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString } from 'class-validator';

@ArgsType()
export class SurveyDeliveriesArgs extends SurveyPageArgs {
  @Field(() => ID)
  @IsString()
  readonly round!: string;
}

@InputType()
export class RemindSurveyInviteesInput {
  @Field(() => ID)
  @IsString()
  readonly round!: string;

  @Field(() => Int, {
    description: 'Only those whose invitation was sent at least so many whole days ago, from 1 to 365.',
  })
  @IsInt()
  readonly afterDays!: number;
}

@InputType()
export class RetrySurveyDeliveriesInput {
  @Field(() => ID)
  @IsString()
  readonly round!: string;
}
