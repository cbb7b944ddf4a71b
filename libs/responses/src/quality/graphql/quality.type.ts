import { SurveyRefusal } from '@hailong/graphql-kit';
import { CHANNELS, Channel, QUALITY_SIGNS, QualitySign } from '@hailong/surveys/domain';
import { SurveyChannel, SurveyQualitySign } from '@hailong/surveys';
import { Field, Float, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { SurveyEntrant } from '../../bodies/graphql/body.type';
import { ChannelQuality, EntrantQuality, QualityReport, SignCount } from '../domain/quality-report';
import { Examination } from '../use-cases/examine-quality.use-case';

@ObjectType({ description: 'How many responses carry a sign; one response may carry several.' })
export class SurveyQualitySignCount {
  @Field(() => SurveyQualitySign)
  readonly sign!: QualitySign;

  @Field({ description: 'The sign in words, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'The sign in words, English.' })
  readonly textEn!: string;

  @Field(() => Int)
  readonly responses!: number;

  static of({ sign, responses }: SignCount): SurveyQualitySignCount {
    const { vi: text, en: textEn } = QUALITY_SIGNS.rows[sign];
    return Object.assign(new SurveyQualitySignCount(), { sign, text, textEn, responses });
  }
}

@ObjectType({ isAbstract: true })
abstract class QualityCounts {
  @Field(() => Int, { description: 'Valid responses and surplus ones: both carry signs.' })
  readonly responses!: number;

  @Field(() => Int, { description: 'With at least one sign.' })
  readonly flagged!: number;

  @Field(() => [SurveyQualitySignCount], { description: 'Every sign that a single response can carry.' })
  readonly signs!: readonly SurveyQualitySignCount[];
}

@ObjectType()
export class SurveyChannelQuality extends QualityCounts {
  @Field(() => SurveyChannel)
  readonly channel!: Channel;

  @Field(() => Int, {
    nullable: true,
    description: 'Forms with nothing but the highest level on satisfaction. Null under five forms.',
  })
  readonly allHighest?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean standard deviation of the levels within a form. Null under five forms.',
  })
  readonly meanSpread?: number;

  @Field({
    description: 'ALL_HIGHEST: more such forms than through the other channels, beyond chance (95 %).',
  })
  readonly standsOut!: boolean;

  static of(quality: ChannelQuality): SurveyChannelQuality {
    return Object.assign(new SurveyChannelQuality(), quality, {
      channel: CHANNELS.keyOf(quality.channel),
      signs: quality.signs.map(SurveyQualitySignCount.of),
    });
  }
}

@ObjectType({ description: 'The forms that one operator typed in.' })
export class SurveyOperatorQuality extends QualityCounts {
  @Field()
  readonly operator!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Entropy of the answer patterns as a share of the largest possible, 0 to 1. Null under twenty forms.',
  })
  readonly variety?: number;

  @Field({ description: 'FEW_PATTERNS: the variety is below a quarter.' })
  readonly fewPatterns!: boolean;
}

@ObjectType({ description: 'The forms that the people of one agency or collecting body entered.' })
export class SurveyEntrantQuality extends QualityCounts {
  @Field(() => SurveyEntrant)
  readonly enteredBy!: SurveyEntrant;

  static of({ entrant, signs, ...counts }: EntrantQuality): readonly SurveyEntrantQuality[] {
    if (!entrant) return [];
    const typed = { enteredBy: SurveyEntrant.of(entrant), signs: signs.map(SurveyQualitySignCount.of) };
    return [Object.assign(new SurveyEntrantQuality(), counts, typed)];
  }
}

@ObjectType({
  description:
    "The signs in one agency's valid and surplus responses of a final round, as counts. Never an answer.",
})
export class SurveyQualityReport extends QualityCounts {
  @Field(() => [SurveyChannelQuality], {
    description:
      'Forms that the agency has seen; all forms where every channel of the round has enough independent ones. So with operators and entrants.',
  })
  readonly channels!: readonly SurveyChannelQuality[];

  @Field(() => [SurveyOperatorQuality])
  readonly operators!: readonly SurveyOperatorQuality[];

  @Field(() => [SurveyEntrantQuality])
  readonly entrants!: readonly SurveyEntrantQuality[];

  @Field(() => Int, { description: 'REPEATED_TEXT: different long comments that occur more than once.' })
  readonly repeatedTexts!: number;

  @Field(() => Int, {
    description: 'Comments that are one of those. Comments carry no response, so they flag none.',
  })
  readonly repeatedComments!: number;

  static of(report: QualityReport): SurveyQualityReport {
    const { responses, flagged, repeatedTexts } = report;
    return Object.assign(new SurveyQualityReport(), {
      responses,
      flagged,
      signs: report.signs.map(SurveyQualitySignCount.of),
      channels: report.channels.map(SurveyChannelQuality.of),
      operators: report.operators.map((operator) =>
        Object.assign(new SurveyOperatorQuality(), operator, {
          signs: operator.signs.map(SurveyQualitySignCount.of),
        }),
      ),
      entrants: report.entrants.flatMap(SurveyEntrantQuality.of),
      repeatedTexts: repeatedTexts.texts,
      repeatedComments: repeatedTexts.comments,
    });
  }
}

@ObjectType({
  description:
    'The responses were examined and flagged; none was deleted or taken out of the count. What was found is told when the round is final, see `surveyQualityReport`.',
})
export class SurveyQualityExamined {
  @Field({ description: 'True where the numbers are told already: the round is a demonstration.' })
  readonly told!: boolean;

  @Field(() => Int, { nullable: true, description: 'Responses looked at, valid or not. Null: not told yet.' })
  readonly examined?: number;

  @Field(() => [SurveyQualitySignCount], {
    nullable: true,
    description: 'Signs newly given. Null: not told yet.',
  })
  readonly raised?: readonly SurveyQualitySignCount[];

  @Field(() => [SurveyQualitySignCount], {
    nullable: true,
    description: 'Signs taken back: no longer found. Null: not told yet.',
  })
  readonly lowered?: readonly SurveyQualitySignCount[];

  @Field(() => SurveyQualityReport, { nullable: true, description: 'Null: not told yet.' })
  readonly report?: SurveyQualityReport;

  static of({ told, examined, raised, lowered, report }: Examination): SurveyQualityExamined {
    if (!told) return Object.assign(new SurveyQualityExamined(), { told });
    return Object.assign(new SurveyQualityExamined(), {
      ...{ told, examined },
      raised: raised.map(SurveyQualitySignCount.of),
      lowered: lowered.map(SurveyQualitySignCount.of),
      report: SurveyQualityReport.of(report),
    });
  }
}

export const SurveyExamineQualityResult = createUnionType({
  name: 'SurveyExamineQualityResult',
  types: () => [SurveyQualityExamined, SurveyRefusal] as const,
});

export const SurveyQualityReportResult = createUnionType({
  name: 'SurveyQualityReportResult',
  types: () => [SurveyQualityReport, SurveyRefusal] as const,
});
