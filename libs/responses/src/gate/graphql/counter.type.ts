import { SurveyRefusal, IdField } from '@hailong/graphql-kit';
import { Field, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { CounterRow } from '../persistence/counter-store';
import { COUNTER_ID } from '@hailong/kernel';
import { RegisteredCounter } from '../use-cases/maintain-counters.use-case';

@ObjectType({ description: 'A counter or kiosk at which many people answer.' })
export class SurveyCounter {
  @IdField(COUNTER_ID)
  readonly id!: string;

  @Field()
  readonly label!: string;

  @Field({ description: 'Its token is good for nothing any more.' })
  readonly retired!: boolean;

  static of({ counterId, label, retired }: CounterRow): SurveyCounter {
    return Object.assign(new SurveyCounter(), { id: counterId, label, retired });
  }
}

@ObjectType()
export class SurveyCounterRegistered {
  @Field(() => SurveyCounter)
  readonly counter!: SurveyCounter;

  @Field({
    description:
      'The device sends it with every form in the header x-hailong-counter: its KIOSK forms for its own agency are not limited by address. Not shown again.',
  })
  readonly token!: string;

  static by(registered: RegisteredCounter): SurveyCounterRegistered {
    const counter = SurveyCounter.of(registered);
    return Object.assign(new SurveyCounterRegistered(), { counter, token: registered.token });
  }
}

@InputType()
export class SurveyRegisterCounterInput {
  @Field({ description: 'Where it stands: "Quầy 3, tầng 1". At most 100 characters.' })
  @IsString()
  @MaxLength(1000)
  readonly label!: string;
}

export const SurveyRegisterCounterResult = createUnionType({
  name: 'SurveyRegisterCounterResult',
  types: () => [SurveyCounterRegistered, SurveyRefusal] as const,
});

export const SurveyRetireCounterResult = createUnionType({
  name: 'SurveyRetireCounterResult',
  types: () => [SurveyCounter, SurveyRefusal] as const,
});
