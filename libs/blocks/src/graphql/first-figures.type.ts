import { SurveyAgency } from '@hailong/agencies';
import { SurveyRefusal, SurveyText, connectionOf, enumOf } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { SurveyChannel, SurveyRound, roundType } from '@hailong/surveys';
import { AgencyScope } from '@hailong/database';
import type { Channel, RoundRecord } from '@hailong/surveys/domain';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import {
  EVEN_ARRIVALS,
  EXPECTATION_SOURCES,
  ExpectationSource,
  FIGURE_TIMES,
  FigureTime,
  ForeseenFigure,
  partCodes,
  partLabel,
} from '../domain/foreseen-figure';
import { ForeseenFigures } from '../use-cases/foresee-figures.use-case';

export const SurveyExpectationSource = enumOf('SurveyExpectationSource', EXPECTATION_SOURCES);
export const SurveyFigureTime = enumOf('SurveyFigureTime', FIGURE_TIMES);

@ObjectType({
  description:
    'Part of a round of which figures show: an agency, a respondent group, and what the round tells apart; null: all together.',
})
export class SurveyFirstFigure {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field(() => SurveyText, { description: 'The part in words, without its agency.' })
  readonly label!: LocalizedText;

  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  @Field(() => SurveyChannel, { nullable: true })
  readonly channel!: Channel | null;

  @Field(() => String, { nullable: true, description: 'Code of the field.' })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the group of procedures.' })
  readonly procedureGroup!: string | null;

  @Field(() => Int, { nullable: true, description: 'Forms that it is expected to bring; null: not known.' })
  readonly expected!: number | null;

  @Field(() => SurveyExpectationSource, { nullable: true, description: 'Source of `expected`.' })
  readonly source!: ExpectationSource | null;

  @Field(() => SurveyFigureTime)
  readonly time!: FigureTime;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole weeks from the first day of the round to the first figure; null: never, or not known.',
  })
  readonly weeks!: number | null;

  /** Resolved through a loader. */
  readonly agencyId!: number;
}

@ObjectType()
export class SurveyFirstFigureConnection extends connectionOf(SurveyFirstFigure, 'SurveyFirstFigure') {}

@ObjectType({
  description:
    'Weeks after which the parts of a round show their first figures, foreseen before any form has come: from its targets, the round before, or the frame.',
})
export class SurveyFirstFigures {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field(() => Int, { description: 'Fewest independent forms that are shown together.' })
  readonly smallest!: number;

  @Field(() => SurveyText, { description: 'Assumption that all of it stands on.' })
  readonly assumption!: LocalizedText;

  @Field(() => Int, {
    description: 'Parts of the round, or of the acting agency where another runs the round.',
  })
  readonly parts!: number;

  @Field(() => Int, { description: 'Parts that are not expected to show a figure of their own.' })
  readonly never!: number;

  readonly foreseen!: ForeseenFigures;
}

export const SurveyFirstFiguresResult = createUnionType({
  name: 'SurveyFirstFiguresResult',
  types: () => [SurveyFirstFigures, SurveyRefusal] as const,
});

export function firstFiguresType(foreseen: ForeseenFigures, reader: AgencyScope): SurveyFirstFigures {
  const { round, smallest, figures } = foreseen;
  return Object.assign(new SurveyFirstFigures(), {
    ...{ foreseen, smallest, assumption: EVEN_ARRIVALS },
    round: roundType(round, reader),
    parts: figures.length,
    never: figures.filter(({ time }) => time === 'never').length,
  });
}

export function firstFigureType(
  { part, expected, time, weeks }: ForeseenFigure,
  { document }: RoundRecord,
): SurveyFirstFigure {
  return Object.assign(new SurveyFirstFigure(), {
    ...{ agencyId: part.agencyId, time, label: partLabel(part, document) },
    ...partCodes(part, document),
    expected: expected ? Math.floor(expected.forms) : null,
    source: expected?.source ?? null,
    weeks: weeks ?? null,
  });
}
