import { enumOf } from '@hailong/graphql-kit';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SurveyIndexInterval } from '../../results/graphql/index-interval.type';
import { STANDING_BANDS, StandingBand } from '../domain/bands';
import { Judgement, Standing } from '../domain/judge-agencies';
import { judgementText, printedStanding } from '../domain/standing-texts';
import { SurveyPossibleRanks } from './possible-ranks.type';

export const SurveyStandingBand = enumOf(
  'SurveyStandingBand',
  STANDING_BANDS,
  'What can be said of an agency before any rank. Most agencies are as the others of their group.',
);

@ObjectType({
  description:
    'What the figures of an agency can carry. Show the band first, then the rank with its possible ranks.',
})
export class SurveyStanding {
  @Field(() => SurveyStandingBand)
  readonly band!: StandingBand;

  @Field({ description: 'The band in words, Vietnamese.' })
  readonly bandText!: string;

  @Field({ description: 'The band in words, English.' })
  readonly bandTextEn!: string;

  @Field(() => SurveyPossibleRanks, { description: 'Over all groups; beside `rank`.' })
  readonly overall!: SurveyPossibleRanks;

  @Field(() => SurveyPossibleRanks, { description: 'In its group; beside `rankInGroup`.' })
  readonly inGroup!: SurveyPossibleRanks;

  static of(standing: Standing): SurveyStanding {
    const { overall, inGroup, ...band } = printedStanding(standing);
    return Object.assign(new SurveyStanding(), band, {
      overall: SurveyPossibleRanks.of(overall),
      inGroup: SurveyPossibleRanks.of(inGroup),
    });
  }
}

/** Interval of the index of a judged agency; null where no error is known. */
export function intervalType(standing: Standing | undefined): SurveyIndexInterval | null {
  return standing?.interval ? SurveyIndexInterval.of(standing.interval) : null;
}

@ObjectType({ description: 'Terms under which agencies were judged; print them with the table.' })
export class SurveyJudgement {
  @Field(() => Int, { description: 'Level of the intervals, bands and possible ranks, percent.' })
  readonly confidence!: number;

  @Field(() => Int, {
    description: 'Start of the random draws. The same figures have the same seed, bands and possible ranks.',
  })
  readonly seed!: number;

  @Field({ description: 'The terms in words, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'The terms in words, English.' })
  readonly textEn!: string;

  static of(judgement: Judgement): SurveyJudgement {
    const { confidence, seed } = judgement;
    const { vi: text, en: textEn } = judgementText(judgement);
    return Object.assign(new SurveyJudgement(), { confidence, seed, text, textEn });
  }
}
