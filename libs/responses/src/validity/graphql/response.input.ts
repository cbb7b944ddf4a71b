import { Field, InputType } from '@nestjs/graphql';
import { IdOnly, IdOrCode } from '@hailong/graphql-kit';
import { IsString, MaxLength } from 'class-validator';

@InputType()
export class SurveyRevalueResponseInput {
  @Field({ description: 'Why; kept for good.' })
  @IsString()
  @MaxLength(1000)
  readonly reason!: string;
}

@InputType()
export class SurveyJudgeEntryInput {
  @IdOrCode({ description: 'A round that the province runs.' })
  readonly round!: string;

  @Field({ description: 'Code of the rated agency.' })
  @IsString()
  @MaxLength(200)
  readonly agencyCode!: string;

  @IdOnly({ description: 'A form that others than the rated agency entered.' })
  readonly response!: string;

  @Field({ description: 'Why; kept for good.' })
  @IsString()
  @MaxLength(1000)
  readonly reason!: string;
}
