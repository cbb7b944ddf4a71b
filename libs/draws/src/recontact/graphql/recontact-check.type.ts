import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SurveyRecontact } from './recontact.type';

@ObjectType({ description: 'Result of drawing the people of one agency again.' })
export class SurveyRecontactAgencyCheck {
  @Field()
  readonly agencyCode!: string;

  @Field({ description: 'The stored list has the recorded digest.' })
  readonly listIntact!: boolean;

  @Field({ description: 'The size is what the terms give for the people of the list.' })
  readonly sizeRight!: boolean;

  @Field({ description: 'Seed and list give exactly the stored members, in their order.' })
  readonly membersRight!: boolean;
}

@ObjectType({ description: 'Result of drawing a re-contact check again.' })
export class SurveyRecontactCheck {
  @Field(() => SurveyRecontact)
  readonly recontact!: SurveyRecontact;

  @Field()
  readonly holds!: boolean;

  @Field({ description: 'The digest of the check is that of its lists.' })
  readonly digestRight!: boolean;

  @Field({ description: 'Name and version of the method, as for draws: `hash-order-1`.' })
  readonly method!: string;

  @Field({ description: 'Made by the server; the rated agencies never see it.' })
  readonly seed!: string;

  @Field(() => [SurveyRecontactAgencyCheck])
  readonly agencies!: readonly SurveyRecontactAgencyCheck[];
}

@ObjectType({ description: 'A part of the list of one agency, to draw again with other tools.' })
export class SurveyRecontactList {
  @Field()
  readonly agencyCode!: string;

  @Field()
  readonly seed!: string;

  @Field(() => Int, { description: 'People drawn, the first of the order.' })
  readonly drawn!: number;

  @Field()
  readonly frameDigest!: string;

  @Field(() => Int)
  readonly part!: number;

  @Field(() => Int)
  readonly parts!: number;

  @Field({
    description:
      'Lines of dossier code, agency and the first code of the same person (empty: the only one), parted by tabs, each ended by a line feed.',
  })
  readonly list!: string;
}
