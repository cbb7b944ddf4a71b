import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { SurveyFiguresArgs } from '../../results/graphql/results.args';

@ArgsType()
export class SurveyRankingArgs extends SurveyFiguresArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Ranking group, such as department or commune; default all.',
  })
  @IsOptional()
  @IsString()
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
}
