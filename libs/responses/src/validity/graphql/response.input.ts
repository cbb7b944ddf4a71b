import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

@InputType()
export class SurveyRevalueResponseInput {
  @Field({ description: 'Why; kept for good.' })
  @IsString()
  @MaxLength(1000)
  readonly reason!: string;
}
