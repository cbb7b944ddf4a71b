import { SurveyDay, SurveyText, enumOf } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { WITHOUT_CASES, WithoutCases } from '@hailong/statistics/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import {
  COUNT_UNITS,
  CountUnit,
  FRAME_COUNTS,
  FrameCountKind,
  POINT_RULES,
  PointConversion,
  PointRule,
} from '../domain/conversion';

const SurveyPointRule = enumOf(
  'SurveyPointRule',
  POINT_RULES,
  'How counts become the points of a component.',
);
const SurveyCountUnit = enumOf('SurveyCountUnit', COUNT_UNITS);
const SurveyFrameCountKind = enumOf('SurveyFrameCountKind', FRAME_COUNTS);
export const SurveyWithoutCases = enumOf(
  'SurveyWithoutCases',
  WITHOUT_CASES,
  'Points of a component whose denominator is 0.',
);

@ObjectType({ description: 'A legal document by title, number and day of signature.' })
export class SurveyLegalDocument {
  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Field({ description: '766/QĐ-TTg.' })
  readonly number!: string;

  @Field(() => SurveyDay)
  readonly signedOn!: CalendarDay;
}

@ObjectType({ description: 'A count that a conversion is computed from.' })
export class SurveyPointCount {
  @Field({ description: 'Name of its column in a table of counts.' })
  readonly name!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => SurveyCountUnit)
  readonly unit!: CountUnit;

  @Field(() => SurveyFrameCountKind, {
    nullable: true,
    description: 'Count of the frame that may be taken over for it. Null: it comes in tables alone.',
  })
  readonly frame!: FrameCountKind | null;
}

@ObjectType({ description: 'A component of a conversion.' })
export class SurveyPointComponent {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Float, { description: 'Most points.' })
  readonly most!: number;

  @Field(() => SurveyPointRule)
  readonly rule!: PointRule;

  @Field(() => SurveyWithoutCases, {
    nullable: true,
    description: 'Rule for a denominator of 0. Null: there is no denominator.',
  })
  readonly withoutCases!: WithoutCases | null;
}

@ObjectType({ description: 'A grade: from its border, which belongs to it, to the border of the next one.' })
export class SurveyPointGrade {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Float, { description: 'Lowest points of the grade.' })
  readonly from!: number;
}

@ObjectType({ description: 'What was not read in the legal text; show it with the points.' })
export class SurveyPointUncertainty {
  @Field({ description: 'Path in the conversion: components[2].rule.' })
  readonly about!: string;

  @Field(() => SurveyText)
  readonly text!: LocalizedText;
}

@ObjectType({
  description: 'How counts of an agency become points, by a legal document (bảng quy đổi điểm).',
})
export class SurveyPointConversion {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Field({ description: 'Made up to show a shape: its points mean nothing; say so wherever they show.' })
  readonly invented!: boolean;

  @Field(() => [SurveyLegalDocument])
  readonly legalBasis!: readonly SurveyLegalDocument[];

  @Field(() => SurveyText, { description: 'Publication in which the rules were read.' })
  readonly source!: LocalizedText;

  @Field(() => SurveyDay, { description: 'First day on which it holds.' })
  readonly validFrom!: CalendarDay;

  @Field(() => SurveyDay, { nullable: true, description: 'Last day on which it holds. Null: it still does.' })
  readonly validTo!: CalendarDay | null;

  @Field(() => SurveyLegalDocument, { nullable: true, description: 'Document that ended it.' })
  readonly endedBy!: SurveyLegalDocument | null;

  @Field(() => Int, { description: 'Decimals with which points are printed.' })
  readonly decimals!: number;

  @Field(() => [SurveyPointCount])
  readonly counts!: readonly SurveyPointCount[];

  @Field(() => [SurveyPointComponent])
  readonly components!: readonly SurveyPointComponent[];

  @Field(() => Float, { description: 'Sum of the most points of the components.' })
  readonly maximum!: number;

  @Field(() => [SurveyPointGrade], { description: 'Rising; empty: the document has none.' })
  readonly grades!: readonly SurveyPointGrade[];

  @Field(() => [SurveyPointUncertainty])
  readonly uncertain!: readonly SurveyPointUncertainty[];

  static of(conversion: PointConversion): SurveyPointConversion {
    return Object.assign(new SurveyPointConversion(), {
      ...conversion,
      ...{ validTo: conversion.validTo ?? null, endedBy: conversion.endedBy ?? null },
      counts: conversion.counts.map(({ unit = 'cases', frame = null, ...count }) => ({
        ...count,
        unit,
        frame,
      })),
      components: conversion.components.map(componentType),
    });
  }
}

export function componentType({
  code,
  label,
  most,
  rule,
}: PointConversion['components'][number]): SurveyPointComponent {
  const withoutCases = 'withoutCases' in rule ? rule.withoutCases : null;
  return Object.assign(new SurveyPointComponent(), { code, label, most, rule: rule.kind, withoutCases });
}
