import { SurveyRefusal } from '@hailong/graphql-kit';
import { Field, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { CounterRow } from '../persistence/counter-store';
import { RegisteredCounter } from '../use-cases/maintain-counters.use-case';

@ObjectType({ description: 'A counter or kiosk at which many people answer.' })
export class SurveyCounter {
  @Field(() => ID)
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
export class RegisterSurveyCounterInput {
  @Field({ description: 'Where it stands: "Quầy 3, tầng 1". At most 100 characters.' })
  @IsString()
  @MaxLength(1000)
  readonly label!: string;
}

export const RegisterSurveyCounterResult = createUnionType({
  name: 'RegisterSurveyCounterResult',
  types: () => [SurveyCounterRegistered, SurveyRefusal] as const,
});

export const RetireSurveyCounterResult = createUnionType({
  name: 'RetireSurveyCounterResult',
  types: () => [SurveyCounter, SurveyRefusal] as const,
});
