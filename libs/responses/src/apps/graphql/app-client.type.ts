import { IdField, SurveyRefusal } from '@hailong/graphql-kit';
import { APP_CLIENT_ID } from '@hailong/kernel';
import { Field, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { AppClientRow } from '../persistence/app-client-store';
import { RegisteredApp } from '../use-cases/maintain-apps.use-case';

@ObjectType({ description: 'An app whose server may ask its users and submit their answers.' })
export class SurveyAppClient {
  @IdField(APP_CLIENT_ID)
  readonly id!: string;

  @Field()
  readonly label!: string;

  @Field({ description: 'Its key is good for nothing any more.' })
  readonly retired!: boolean;

  static of({ clientId, label, retired }: AppClientRow): SurveyAppClient {
    return Object.assign(new SurveyAppClient(), { id: clientId, label, retired });
  }
}

@ObjectType()
export class SurveyAppClientRegistered {
  @Field(() => SurveyAppClient)
  readonly app!: SurveyAppClient;

  @Field({
    description:
      'The server of the app sends it with every request in the header x-hailong-app; it never reaches a telephone. Not shown again.',
  })
  readonly key!: string;

  static by(registered: RegisteredApp): SurveyAppClientRegistered {
    const app = SurveyAppClient.of(registered);
    return Object.assign(new SurveyAppClientRegistered(), { app, key: registered.key });
  }
}

@InputType()
export class SurveyRegisterAppClientInput {
  @Field({ description: 'Name of the app: "Hue-S". At most 100 characters.' })
  @IsString()
  @MaxLength(1000)
  readonly label!: string;
}

export const SurveyRegisterAppClientResult = createUnionType({
  name: 'SurveyRegisterAppClientResult',
  types: () => [SurveyAppClientRegistered, SurveyRefusal] as const,
});

export const SurveyRetireAppClientResult = createUnionType({
  name: 'SurveyRetireAppClientResult',
  types: () => [SurveyAppClient, SurveyRefusal] as const,
});
