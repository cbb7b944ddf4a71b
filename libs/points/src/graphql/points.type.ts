import { SurveyAgency, agencyType } from '@hailong/agencies';
import { SurveyDay, SurveyRefusal, enumOf } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Exact, toNumber } from '@hailong/statistics/domain';
import { Field, Float, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { ComponentResult } from '../domain/component-result';
import { PointConversion } from '../domain/conversion';
import {
  WITHOUT_POINTS,
  WithoutPointsKey,
  casesText,
  printedPoints,
  withoutPointsText,
} from '../domain/point-texts';
import { RankedPoints } from '../domain/points-ranking';
import { PointsOfAgencies } from '../use-cases/compute-points.use-case';
import { StatedCounts } from '../use-cases/count-tables';
import { SurveyPointComponent, componentType } from './component.type';
import { SurveyPointConversion, SurveyPointGrade } from './conversion.type';

const SurveyWithoutPoints = enumOf('SurveyWithoutPoints', WITHOUT_POINTS, 'Why an agency has no points.');

@ObjectType({ description: 'Points, unrounded and as they are printed. No share of satisfied answers.' })
export class SurveyPointNumber {
  @Field(() => Float, { description: 'Unrounded; right to 15 digits.' })
  readonly value!: number;

  @Field({ description: 'The exact fraction: 283/55. Ranks and grades are made of it.' })
  readonly fraction!: string;

  @Field({ description: 'As it is printed, Vietnamese: 5,15.' })
  readonly printed!: string;

  @Field({ description: 'As it is printed, English: 5.15.' })
  readonly printedEn!: string;

  static of(points: Exact, conversion: PointConversion): SurveyPointNumber {
    const { vi, en } = printedPoints(points, conversion);
    const fraction = `${points.numerator}/${points.denominator}`;
    return Object.assign(new SurveyPointNumber(), {
      ...{ value: toNumber(points), fraction, printed: vi, printedEn: en },
    });
  }
}

@ObjectType({ description: 'Points of an agency in a component.' })
export class SurveyComponentPoints {
  @Field(() => SurveyPointComponent)
  readonly component!: SurveyPointComponent;

  @Field(() => String, {
    nullable: true,
    description: 'Numerator and denominator, 283/330, or the cases taken off. Null: points of an appraisal.',
  })
  readonly cases!: string | null;

  @Field({ description: 'The denominator is 0: the rule of the component for it decided.' })
  readonly withoutCases!: boolean;

  @Field(() => SurveyPointNumber, { nullable: true, description: 'Null: the component does not count.' })
  readonly points!: SurveyPointNumber | null;

  static of(result: ComponentResult, conversion: PointConversion): SurveyComponentPoints {
    const { component, points, withoutCases } = result;
    return Object.assign(new SurveyComponentPoints(), {
      ...{ component: componentType(component), cases: casesText(result) ?? null, withoutCases },
      points: points ? SurveyPointNumber.of(points, conversion) : null,
    });
  }
}

@ObjectType({ description: 'A count as it was stated, the newest of its name.' })
export class SurveyStatedCount {
  @Field()
  readonly name!: string;

  @Field(() => Float)
  readonly value!: number;

  @Field(() => SurveyDay, { description: 'Day on which it was right.' })
  readonly asOf!: CalendarDay;

  @Field({ description: 'Where it comes from.' })
  readonly source!: string;
}

@ObjectType({ description: 'Points of an agency with its ranks.' })
export class SurveyAgencyPoints {
  @Field(() => SurveyAgency)
  readonly agency!: SurveyAgency;

  @Field(() => Int, {
    description: 'Among all, by unrounded totals; agencies of the same total share the best rank.',
  })
  readonly rank!: number;

  @Field(() => Int, { description: 'Among the agencies of its kind.' })
  readonly rankInGroup!: number;

  @Field(() => Int, { description: 'Others with exactly the same total.' })
  readonly tiedWith!: number;

  @Field(() => SurveyPointNumber, {
    description: 'Taken to the maximum where a component does not count.',
  })
  readonly total!: SurveyPointNumber;

  @Field(() => Float, { description: 'Most points of the components that count.' })
  readonly reachable!: number;

  @Field(() => SurveyPointGrade, { nullable: true, description: 'Null: the conversion has no grades.' })
  readonly grade!: SurveyPointGrade | null;

  @Field(() => [SurveyComponentPoints])
  readonly components!: readonly SurveyComponentPoints[];

  @Field(() => [SurveyStatedCount])
  readonly counts!: readonly SurveyStatedCount[];

  static of({ agency, points, ...ranks }: RankedPoints<StatedCounts>, conversion: PointConversion) {
    return Object.assign(new SurveyAgencyPoints(), {
      ...{ ...ranks, agency: agencyType(agency.agency), grade: points.grade ?? null },
      ...{ total: SurveyPointNumber.of(points.total, conversion), reachable: toNumber(points.reachable) },
      components: points.components.map((result) => SurveyComponentPoints.of(result, conversion)),
      counts: [...agency.values].map(([name, stated]) => ({ name, ...stated })),
    });
  }
}

@ObjectType({ description: 'An agency without points, hence without a rank: never 0, never last.' })
export class SurveyAgencyWithoutPoints {
  @Field(() => SurveyAgency)
  readonly agency!: SurveyAgency;

  @Field(() => SurveyWithoutPoints)
  readonly because!: WithoutPointsKey;

  @Field({ description: 'Vietnamese, with the counts or components by name and what to do.' })
  readonly message!: string;

  @Field({ description: 'English.' })
  readonly messageEn!: string;
}

@ObjectType({ description: 'Points by law of the agencies for which counts of a period are stated.' })
export class SurveyPoints {
  @Field(() => SurveyPointConversion)
  readonly conversion!: SurveyPointConversion;

  @Field(() => SurveyDay, { description: 'First day of the period.' })
  readonly from!: CalendarDay;

  @Field(() => SurveyDay, { description: 'Last day of the period.' })
  readonly to!: CalendarDay;

  @Field(() => [SurveyAgencyPoints], { description: 'By rank.' })
  readonly ranked!: readonly SurveyAgencyPoints[];

  @Field(() => [SurveyAgencyWithoutPoints])
  readonly unranked!: readonly SurveyAgencyWithoutPoints[];

  static of({ conversion, period, ranking }: PointsOfAgencies): SurveyPoints {
    return Object.assign(new SurveyPoints(), {
      ...{ conversion: SurveyPointConversion.of(conversion), from: period.from, to: period.to },
      ranked: ranking.ranked.map((each) => SurveyAgencyPoints.of(each, conversion)),
      unranked: ranking.unranked.map(({ agency: { agency }, without }) => {
        const { vi, en } = withoutPointsText(without, conversion);
        return { agency: agencyType(agency), because: without.because, message: vi, messageEn: en };
      }),
    });
  }
}

export const SurveyPointsResult = createUnionType({
  name: 'SurveyPointsResult',
  types: () => [SurveyPoints, SurveyRefusal] as const,
});
