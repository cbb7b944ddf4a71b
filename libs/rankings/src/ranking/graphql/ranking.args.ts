import { LABEL_LENGTH, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, Float, Int } from '@nestjs/graphql';
import { IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { SurveyFiguresArgs } from '../../results/graphql/results.args';

@ArgsType()
export class SurveyRankingArgs extends SurveyFiguresArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Ranking group, such as department or commune; default all.',
  })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly group?: string;

  @Field(() => Int, {
    nullable: true,
    description: "Fewest forms in the index for a rank; default the round's.",
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly minimumResponses?: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Index from 0 to 100 that the bands hold each agency against; default the mean of its group.',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100)
  readonly target?: number;
}
