import { SurveyDay, connectionOf, IdField } from '@hailong/graphql-kit';
import { CalendarDay, CELL_PROGRESS_ID, CellProgressKey } from '@hailong/kernel';
import { Channel, CHANNELS, QuotaMeaning } from '@hailong/surveys/domain';
import { SurveyChannel } from '@hailong/surveys';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DetailedCell } from '../domain/agency-progress';
import { TargetStatus } from '../domain/progress-status';
import { LabelOf, SurveyAttainment, SurveyForecast, SurveyTargetStatus, forecastType } from './progress.type';
import { SurveyQuotaMeaning } from '@hailong/quotas';
import { AgencyRoundProgress } from '../use-cases/read-progress.use-case';

@ObjectType({ description: 'Half-width of a 95 % interval in points, by the supposed share.' })
export class SurveyHalfWidth {
  @Field(() => Float, { description: 'When 90 % are satisfied.' })
  readonly at90!: number;

  @Field(() => Float, { description: 'When half of them are: the worst case.' })
  readonly at50!: number;

  @Field({
    description: 'Narrowed by the size of the population: the forms are a random draw from it, or all of it.',
  })
  readonly ofPopulation!: boolean;
}

@ObjectType({ description: 'Progress of one quota cell. A null dimension means all together.' })
export class SurveyCellProgress extends SurveyAttainment {
  @IdField(CELL_PROGRESS_ID)
  readonly id!: CellProgressKey;

  @Field({
    description: "Counts several agencies; then the forms are this agency's, and no target is shown.",
  })
  readonly shared!: boolean;

  @Field(() => String, { nullable: true })
  readonly unitClass!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the respondent group.' })
  readonly group!: string | null;

  @Field(() => SurveyChannel, { nullable: true })
  readonly channel!: Channel | null;

  @Field(() => String, { nullable: true, description: 'Code of the service field.' })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the group of procedures.' })
  readonly procedureGroup!: string | null;

  @Field(() => SurveyQuotaMeaning)
  readonly meaning!: QuotaMeaning;

  @Field(() => Int, { nullable: true, description: 'Dossiers that the target was made from.' })
  readonly population!: number | null;

  @Field(() => SurveyDay, { nullable: true, description: 'Day of the target.' })
  readonly asOf!: CalendarDay | null;

  @Field({ description: 'The target follows the dossiers no more.' })
  readonly frozen!: boolean;

  @Field(() => SurveyTargetStatus, { nullable: true, description: 'Null without a target.' })
  readonly status?: TargetStatus;

  @Field(() => SurveyForecast)
  readonly forecast!: SurveyForecast;

  @Field(() => SurveyHalfWidth, { nullable: true, description: 'Half-width that the target gives.' })
  readonly plannedHalfWidth?: SurveyHalfWidth;

  @Field(() => SurveyHalfWidth, {
    nullable: true,
    description: 'Half-width that the received forms give.',
  })
  readonly presentHalfWidth?: SurveyHalfWidth;
}

@ObjectType()
export class SurveyCellProgressConnection extends connectionOf(SurveyCellProgress, 'SurveyCellProgress') {}

/** @param agencyId whose forms are counted */
export function cellType(
  { cell, outlook, precision, ...progress }: DetailedCell,
  { round: { roundId, document }, agencyId }: Pick<AgencyRoundProgress, 'round' | 'agencyId'>,
  labelOf: LabelOf,
): SurveyCellProgress {
  const { agencyId: ownerId, cellId, rule, shared, unitClass, meaning, population, asOf, frozen } = cell;
  return Object.assign(new SurveyCellProgress(), progress, {
    ...{
      id: { roundId, agencyId, ownerId, cellId },
      rule,
      shared,
      unitClass,
      meaning,
      population,
      asOf,
      frozen,
    },
    label: labelOf(rule),
    group: document.groups[cell.group ?? -1]?.code ?? null,
    channel: cell.channel === null ? null : CHANNELS.keyOf(cell.channel),
    field: document.fields?.[(cell.field ?? 0) - 1]?.code ?? null,
    procedureGroup: document.procedureGroups?.[(cell.procedureGroup ?? 0) - 1]?.code ?? null,
    forecast: forecastType(outlook),
    plannedHalfWidth: precision.planned,
    presentHalfWidth: precision.present,
  });
}
