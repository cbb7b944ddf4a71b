import { SurveyDay } from '@hailong/graphql-kit';
import type { CalendarDay } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { HOW_TO_RECOMPUTE } from '../domain/agency-line';
import type { AgencyPreview } from '../use-cases/read-previews.use-case';
import { SurveyReleaseObjection } from './objection.type';

@ObjectType({ description: 'Bounds of the index, percent.' })
export class SurveyPreviewedInterval {
  @Field(() => Float)
  readonly lower!: number;

  @Field(() => Float)
  readonly upper!: number;
}

@ObjectType({ description: 'How an agency checks its line.' })
export class SurveyRecomputing {
  @Field()
  readonly vi!: string;

  @Field()
  readonly en!: string;
}

@ObjectType({ description: 'What the acting agency is shown of a release: its own line and the terms.' })
export class SurveyReleasePreview {
  @Field()
  readonly code!: string;

  @Field(() => Int)
  readonly edition!: number;

  @Field({ description: 'Code of the scheme.' })
  readonly scheme!: string;

  @Field({ description: 'True: a demonstration, whose answers no person gave.' })
  readonly simulated!: boolean;

  @Field(() => SurveyDay, { description: 'Last day on which the agency may object.' })
  readonly until!: CalendarDay;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which the release was submitted or returned. Null: it is being shown.',
  })
  readonly endedOn!: CalendarDay | null;

  @Field(() => Float, { nullable: true, description: '0…100, unrounded. Null: the agency has no rank.' })
  readonly index!: number | null;

  @Field(() => SurveyPreviewedInterval, { nullable: true })
  readonly interval!: SurveyPreviewedInterval | null;

  @Field(() => Int, { nullable: true, description: 'Forms in the index.' })
  readonly n!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rank over all groups.' })
  readonly rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rank inside the ranking group.' })
  readonly rankInGroup!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason where it has no rank.' })
  readonly withoutRank!: string | null;

  @Field({
    description:
      'The line with the terms and the answers that it follows from, as canonical JSON (RFC 8785).',
  })
  readonly content!: string;

  @Field({ description: 'SHA-256 of the whole document; the publication will have the same.' })
  readonly contentHash!: string;

  @Field(() => SurveyRecomputing)
  readonly recompute!: SurveyRecomputing;

  @Field(() => [SurveyReleaseObjection], { description: 'Objections of the agency, the oldest first.' })
  readonly objections!: readonly SurveyReleaseObjection[];

  static of(preview: AgencyPreview): SurveyReleasePreview {
    const { code, edition, until, endedOn, contentHash, line: content, document, objections } = preview;
    const { unit, withoutRank, scheme } = document;
    return Object.assign(new SurveyReleasePreview(), {
      ...{ code, edition, until, contentHash, content, scheme: scheme.code, endedOn: endedOn ?? null },
      simulated: document.simulated ?? false,
      ...{ index: unit?.index ?? null, interval: unit?.interval ?? null, n: unit?.n ?? null },
      ...{ rank: unit?.rank ?? null, rankInGroup: unit?.rankInGroup ?? null },
      ...{ withoutRank: withoutRank?.reason ?? null, recompute: HOW_TO_RECOMPUTE },
      objections: objections.map((each) => SurveyReleaseObjection.of(each)),
    });
  }
}
