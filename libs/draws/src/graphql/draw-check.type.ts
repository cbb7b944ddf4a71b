import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Exclusion } from '../domain/eligibility';
import type { DifferenceKind } from '../domain/frame-differences';
import { SurveyDrawDifferenceKind, SurveyDrawExclusionReason } from './draw.enums';
import { SurveyDraw } from './draw.type';

@ObjectType({ description: 'A difference between the frame of the draw and the frame of today.' })
export class SurveyDrawDifference {
  @Field(() => SurveyDrawDifferenceKind)
  readonly kind!: DifferenceKind;

  @Field()
  readonly dossierCode!: string;

  @Field(() => String, { nullable: true, description: 'Its stratum then; null: it was not in.' })
  readonly then!: string | null;

  @Field(() => String, { nullable: true, description: 'Its stratum today; null: it would not be in.' })
  readonly now!: string | null;

  @Field(() => SurveyDrawExclusionReason, { nullable: true, description: 'Why it would not.' })
  readonly reason!: Exclusion | null;
}

@ObjectType({ description: 'Result of drawing again.' })
export class SurveyDrawCheck {
  @Field(() => SurveyDraw)
  readonly draw!: SurveyDraw;

  @Field({
    description: 'The stored frame list has its digest, and seed and method give exactly the stored members.',
  })
  readonly holds!: boolean;

  @Field({ description: 'The stored frame list has the recorded digest.' })
  readonly listIntact!: boolean;

  @Field(() => Int, {
    description: 'Members that the seed does not draw, or draws elsewhere, or that are missing.',
  })
  readonly wrongMemberCount!: number;

  @Field(() => [String], {
    description:
      'The first 200: codes of dossiers, `commune/village` or `commune/village/line` of a staged draw.',
  })
  readonly wrongMembers!: readonly string[];

  @Field({
    description:
      'Digest of the frame with the current contents of its dossiers; of a staged draw the digest of its stored list.',
  })
  readonly todaysDigest!: string;

  @Field(() => Int, {
    description: 'Dossiers that were corrected since and are listed differently today.',
  })
  readonly differenceCount!: number;

  @Field(() => [SurveyDrawDifference], { description: 'The first 200.' })
  readonly differences!: readonly SurveyDrawDifference[];
}

@ObjectType({
  description: 'A part of the frame list, to draw again with other tools. Reading it is audited.',
})
export class SurveyDrawAudit {
  @Field(() => SurveyDraw)
  readonly draw!: SurveyDraw;

  @Field(() => Int)
  readonly part!: number;

  @Field(() => Int, {
    description: 'How many parts there are; put together in order they are the file that was digested.',
  })
  readonly parts!: number;

  @Field({
    description:
      'Lines of dossier code, stratum and the first code of the same person (empty: the only one); of a staged draw lines of commune, village, stratum and households. Parted by tabs, each ended by a line feed.',
  })
  readonly list!: string;
}

@ObjectType({ description: 'A replacement was called.' })
export class SurveyReplacementTaken {
  @Field(() => SurveyDraw)
  readonly draw!: SurveyDraw;

  @Field({ description: 'Its code; of a household its cluster and line, `17/42`.' })
  readonly dossierCode!: string;

  @Field()
  readonly stratum!: string;

  @Field(() => Int)
  readonly position!: number;
}
