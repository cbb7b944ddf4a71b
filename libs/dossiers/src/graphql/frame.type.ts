import { SurveyAgency, agencyType } from '@hailong/agencies';
import { SurveyDay, SurveyRefusal } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { SurveyRespondentKind } from '@hailong/surveys';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Applicant } from '../domain/dossier';
import type { FrameCount } from '../domain/frame-count';
import { PopulationRow } from '../domain/population';
import type { Frame } from '../use-cases/count-population.use-case';
import type { FrameCountsImported } from '../use-cases/import-frame-counts.use-case';
import { SurveyPopulationSource } from './frame.enums';

@ObjectType({ description: 'Reported dossiers by outcome; each is counted once.' })
export class SurveyOutcomeCounts {
  @Field(() => Int, { description: 'In time.' })
  readonly granted!: number;

  @Field(() => Int, { description: 'Granted after the promised day.' })
  readonly late!: number;

  @Field(() => Int)
  readonly refused!: number;

  @Field(() => Int)
  readonly withdrawn!: number;
}

@ObjectType({
  description: 'N of a part, with its source. A null dimension means all together: parts overlap.',
})
export class SurveyFramePart {
  @Field(() => String, { nullable: true, description: 'Code of a field of the round.' })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a group of procedures of the round.' })
  readonly procedureGroup!: string | null;

  @Field(() => SurveyRespondentKind, { nullable: true })
  readonly applicant!: Applicant | null;

  @Field(() => Int, { description: 'N: the larger of the reported and the stated number.' })
  readonly dossiers!: number;

  @Field(() => SurveyPopulationSource, { description: 'Which of the two it is.' })
  readonly source!: PopulationRow['source'];

  @Field(() => SurveyDay, { description: 'The day of the figure.' })
  readonly asOf!: CalendarDay;

  @Field(() => Int, { description: 'Dossiers that were reported.' })
  readonly reported!: number;

  @Field(() => Int, { nullable: true, description: 'Stated number; null: none.' })
  readonly stated!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the stated number comes from.' })
  readonly statedBy!: string | null;

  @Field(() => SurveyOutcomeCounts)
  readonly outcomes!: SurveyOutcomeCounts;

  @Field(() => Int, { description: 'Reported dossiers with a contact and without an objection.' })
  readonly reachable!: number;
}

@ObjectType({ description: 'The dossier frame of an agency in numbers. Nothing in it leads to a person.' })
export class SurveyFrame {
  @Field(() => SurveyAgency)
  readonly agency!: SurveyAgency;

  @Field(() => SurveyDay, { description: 'First day of the reference window.' })
  readonly windowFrom!: CalendarDay;

  @Field(() => SurveyDay, { description: 'Its last day.' })
  readonly windowTo!: CalendarDay;

  @Field(() => SurveyDay)
  readonly asOf!: CalendarDay;

  @Field(() => [SurveyFramePart], {
    description: 'The whole first; parts without dossiers are left out.',
  })
  readonly parts!: readonly SurveyFramePart[];

  static of({ agency, window, asOf, rows }: Frame): SurveyFrame {
    return Object.assign(new SurveyFrame(), {
      ...{ agency: agencyType(agency), asOf, windowFrom: window.from, windowTo: window.to },
      parts: rows.map((row) => Object.assign(new SurveyFramePart(), row)),
    });
  }
}

export const SurveyFrameResult = createUnionType({
  name: 'SurveyFrameResult',
  types: () => [SurveyFrame, SurveyRefusal] as const,
});

@ObjectType({ description: 'The count is saved; it holds from its day until a newer one comes.' })
export class SurveyFrameCountRecorded {
  @Field(() => SurveyDay)
  readonly asOf!: CalendarDay;

  @Field(() => Int)
  readonly dossiers!: number;

  static of({ asOf, dossiers }: FrameCount): SurveyFrameCountRecorded {
    return Object.assign(new SurveyFrameCountRecorded(), { asOf, dossiers });
  }
}

export const SurveyRecordFrameCountResult = createUnionType({
  name: 'SurveyRecordFrameCountResult',
  types: () => [SurveyFrameCountRecorded, SurveyRefusal] as const,
});

@ObjectType({ description: 'All rows were saved.' })
export class SurveyFrameCountsImported {
  @Field(() => Int)
  readonly added!: number;

  @Field(() => Int, { description: 'Rows equal to the newest count.' })
  readonly unchanged!: number;

  static of(counts: FrameCountsImported): SurveyFrameCountsImported {
    return Object.assign(new SurveyFrameCountsImported(), counts);
  }
}

export const SurveyImportFrameCountsResult = createUnionType({
  name: 'SurveyImportFrameCountsResult',
  types: () => [SurveyFrameCountsImported, SurveyRefusal] as const,
});
