import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { APP_CLIENT_ID } from '@hailong/kernel';
import { Args, ID, Mutation, Query } from '@nestjs/graphql';
import { MaintainApps } from '../use-cases/maintain-apps.use-case';
import {
  SurveyAppClient,
  SurveyAppClientRegistered,
  SurveyRegisterAppClientInput,
  SurveyRegisterAppClientResult,
  SurveyRetireAppClientResult,
} from './app-client.type';

@SurveyResolver(() => SurveyAppClient)
export class AppClientResolver {
  constructor(private readonly apps: MaintainApps) {}

  @Query(() => [SurveyAppClient], {
    description: 'Apps that the acting desk of the province has registered.',
  })
  @Allows('apps.manage')
  async surveyAppClients(@ActingAgency() scope: AgencyScope): Promise<SurveyAppClient[]> {
    return (await this.apps.list(scope)).map(SurveyAppClient.of);
  }

  @Mutation(() => SurveyRegisterAppClientResult, {
    description:
      'Registers an app that shows forms to its own users, for dossiers of every agency. Its key is shown this once.',
  })
  @Allows('apps.manage')
  async registerSurveyAppClient(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { label }: SurveyRegisterAppClientInput,
  ): Promise<typeof SurveyRegisterAppClientResult> {
    return resultOf(await this.apps.register(scope, label), SurveyAppClientRegistered.by);
  }

  @Mutation(() => SurveyRetireAppClientResult, {
    description: 'The key of the app is good for nothing any more, within a minute.',
  })
  @Allows('apps.manage')
  async retireSurveyAppClient(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof SurveyRetireAppClientResult> {
    return resultOf(await this.apps.retire(scope, APP_CLIENT_ID.read(id)), SurveyAppClient.of);
  }
}
