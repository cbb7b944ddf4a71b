import { SurveyDay } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { FigureSource, PublishedFigures } from '../../change/domain/published-figures';

@ObjectType({ description: 'Document in which others published figures.' })
export class SurveyFigureSource {
  @Field({ description: 'Title.' })
  readonly document!: string;

  @Field(() => String, { nullable: true, description: 'Null: it has none.' })
  readonly number!: string | null;

  @Field(() => SurveyDay, { description: 'Day of publication.' })
  readonly day!: CalendarDay;

  static of({ document, number, day }: FigureSource): SurveyFigureSource {
    return Object.assign(new SurveyFigureSource(), { document, number: number ?? null, day });
  }
}

@ObjectType({ description: 'Index of an agency as others published it.' })
export class SurveyPublishedFigure {
  @Field({ description: 'Code of the agency.' })
  readonly code!: string;

  @Field(() => Float, { description: 'Percent.' })
  readonly index!: number;

  @Field(() => Int, { nullable: true, description: 'Forms that it stands on. Null: not published.' })
  readonly n!: number | null;
}

@ObjectType({ description: 'Figures of an earlier year that others published; they are not recounted.' })
export class SurveyPublishedFigures {
  @Field(() => Int, { description: 'Year that they are about.' })
  readonly year!: number;

  @Field(() => SurveyFigureSource)
  readonly source!: SurveyFigureSource;

  @Field(() => [SurveyPublishedFigure])
  readonly agencies!: readonly SurveyPublishedFigure[];

  static of({ year, source, agencies }: PublishedFigures): SurveyPublishedFigures {
    return Object.assign(new SurveyPublishedFigures(), {
      ...{ year, source: SurveyFigureSource.of(source) },
      agencies: agencies.map(({ code, index, n = null }) => ({ code, index, n })),
    });
  }
}
