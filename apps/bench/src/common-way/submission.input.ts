import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

@InputType()
class AnswerInput {
  @Field()
  @IsString()
  @MaxLength(40)
  readonly item!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly level?: string;
}

@InputType()
export class SubmissionInput {
  @Field()
  @IsString()
  @MaxLength(64)
  readonly key!: string;

  @Field(() => ID)
  @IsString()
  readonly round!: string;

  @Field()
  @IsString()
  @MaxLength(40)
  readonly agencyCode!: string;

  @Field()
  @IsString()
  @MaxLength(40)
  readonly group!: string;

  @Field()
  @IsString()
  @MaxLength(40)
  readonly channel!: string;

  @Field(() => [AnswerInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  readonly answers?: readonly AnswerInput[];

  /** The answers as a sheet, instead. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly sheet?: string;
}

@ObjectType()
export class Submitted {
  @Field(() => ID)
  readonly receipt!: string;
}
