import { SurveyAgency, agencyType } from '@hailong/agencies';
import { SurveyDay, SurveyFinding, SurveyProblem, SurveyRefusal, findingOf } from '@hailong/graphql-kit';
import type { CalendarDay } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { FrameConfirmation } from '../persistence/confirmation-store';
import type { FrameSeen } from '../use-cases/read-frame-confirmation.use-case';

@ObjectType({ description: 'A unit above has confirmed the frame as it was under this digest.' })
export class SurveyFrameConfirmed {
  @Field({ description: 'SHA-256 of the frame, hexadecimal.' })
  readonly digest!: string;

  @Field(() => SurveyDay)
  readonly confirmedOn!: CalendarDay;

  @Field(() => Int, { description: 'Dossiers of the frame.' })
  readonly dossiers!: number;

  @Field(() => Int, { description: 'Bodies, enterprises and people on its lists.' })
  readonly members!: number;

  static of({ digest, on, dossiers, members }: FrameConfirmation): SurveyFrameConfirmed {
    return Object.assign(new SurveyFrameConfirmed(), { digest, confirmedOn: on, dossiers, members });
  }
}

@ObjectType({
  description:
    'Frame of an agency in a round by what vouches for it: finished dossiers of the window, and members of its lists. Counts, no names.',
})
export class SurveyFrameConfirmation {
  @Field(() => SurveyAgency)
  readonly agency!: SurveyAgency;

  @Field({ description: 'SHA-256 of the frame, hexadecimal; confirmSurveyFrame takes it.' })
  readonly digest!: string;

  @Field(() => Int)
  readonly dossiers!: number;

  @Field(() => Int, { description: 'Dossiers that the portal or dossier system reported.' })
  readonly dossiersBySystem!: number;

  @Field(() => Int, { description: 'Dossiers that a unit above has confirmed.' })
  readonly dossiersConfirmed!: number;

  @Field(() => Int)
  readonly members!: number;

  @Field(() => Int, { description: 'Members of lists that a unit above has confirmed.' })
  readonly membersConfirmed!: number;

  @Field(() => SurveyFrameConfirmed, { nullable: true, description: 'Newest confirmation. Null: none.' })
  readonly confirmed!: SurveyFrameConfirmed | null;

  @Field(() => String, { nullable: true, description: 'Code of the unit that gave it.' })
  readonly confirmedBy!: string | null;

  @Field(() => SurveyProblem, {
    nullable: true,
    description: 'Says that the frame has changed since, and what to do. Null: it has not.',
  })
  readonly changed!: SurveyFinding | null;

  static of({ rated, state, confirmation, changed }: FrameSeen): SurveyFrameConfirmation {
    const { digest, dossiers, bySystem, byUnitAbove, members, membersConfirmed } = state;
    return Object.assign(new SurveyFrameConfirmation(), {
      agency: agencyType(rated),
      ...{ digest, dossiers, dossiersBySystem: bySystem, dossiersConfirmed: byUnitAbove },
      ...{ members, membersConfirmed },
      confirmed: confirmation ? SurveyFrameConfirmed.of(confirmation) : null,
      confirmedBy: confirmation?.giver ?? null,
      changed: changed ? findingOf(changed) : null,
    });
  }
}

export const SurveyFrameConfirmationResult = createUnionType({
  name: 'SurveyFrameConfirmationResult',
  types: () => [SurveyFrameConfirmation, SurveyRefusal] as const,
});

export const SurveyConfirmFrameResult = createUnionType({
  name: 'SurveyConfirmFrameResult',
  types: () => [SurveyFrameConfirmed, SurveyRefusal] as const,
});
