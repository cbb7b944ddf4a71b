import { SurveyAgency } from '@hailong/agencies';
import { SurveyDay } from '@hailong/graphql-kit';
import type { CalendarDay } from '@hailong/kernel';
import { SurveyRound, roundType } from '@hailong/surveys';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { WaitingRound } from '../domain/pending-rounds';
import { SurveyRankedField } from './ranked-field.type';

@ObjectType({
  description: 'A round of a ranking that is not final: more of its forms may show.',
})
export class SurveyPendingRound {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Last day on which it takes forms. Null: it has closed and is not final yet.',
  })
  readonly until!: CalendarDay | null;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which forms are sealed next. Null as above.',
  })
  readonly nextSealing!: CalendarDay | null;

  @Field(() => Int, { description: 'Forms in the blocks that are shown.' })
  readonly shown!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Forms that wait for their block: those that surveyProvinceProgress tells of each agency, in its steps, less those that are shown. Null: it has closed.',
  })
  readonly waiting!: number | null;

  @Field(() => [SurveyAgency], {
    description: 'Agencies of the ranking that take part in it and of which no block is shown.',
  })
  readonly withoutFigures?: readonly SurveyAgency[];

  @Field(() => [SurveyRankedField], {
    description: 'Service fields that it tells apart and of which no block is shown.',
  })
  readonly fieldsWithout!: readonly SurveyRankedField[];

  readonly agencyIds!: readonly number[];

  static of({ round, until, nextSealing, shown, waiting, ...missing }: WaitingRound): SurveyPendingRound {
    return Object.assign(new SurveyPendingRound(), {
      ...{ round: roundType(round), until: until ?? null, nextSealing: nextSealing ?? null },
      ...{ shown, waiting: waiting ?? null },
      agencyIds: missing.withoutFigures,
      fieldsWithout: missing.fieldsWithout.map(SurveyRankedField.of),
    });
  }
}
