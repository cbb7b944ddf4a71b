import { SurveyDay, SurveyRefusal, SurveyText, enumOf } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Field, Float, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { COUNT_UNITS, CountUnit, FRAME_COUNTS, FrameCountKind } from '../domain/conversion';
import type { NamedConversion } from '../domain/saved-conversion';
import { SurveyPointComponent, componentType } from './component.type';

export const SurveyCountUnit = enumOf('SurveyCountUnit', COUNT_UNITS);
export const SurveyFrameCountKind = enumOf('SurveyFrameCountKind', FRAME_COUNTS);

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

@ObjectType({ description: 'A grade: from its border, which belongs to it, to the border of the next one.' })
export class SurveyPointGrade {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Float, { description: 'Lowest points of the grade.' })
  readonly from!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper border as the legal text writes it, not in the grade. Null: it writes none.',
  })
  readonly below?: number | null;
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

  @Field({ description: 'The province saved it. False: it ships.' })
  readonly own!: boolean;

  @Field(() => Int, { nullable: true, description: 'Version that the province saved. Null: it ships.' })
  readonly version!: number | null;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which the province saved it. Null: it ships.',
  })
  readonly savedOn!: CalendarDay | null;

  @Field({ description: 'The province saved a newer version; figures of this one can be computed again.' })
  readonly superseded!: boolean;

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

  static of({ saved, ...conversion }: NamedConversion): SurveyPointConversion {
    return Object.assign(new SurveyPointConversion(), {
      ...conversion,
      ...{ own: saved !== undefined, version: saved?.version ?? null, savedOn: saved?.savedOn ?? null },
      superseded: saved?.superseded ?? false,
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

export const SurveySavePointConversionResult = createUnionType({
  name: 'SurveySavePointConversionResult',
  types: () => [SurveyPointConversion, SurveyRefusal] as const,
});
