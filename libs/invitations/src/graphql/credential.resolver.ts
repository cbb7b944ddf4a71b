import { OpenToAll, SurveyResolver } from '@hailong/access';
import { idOf, NO_ID, resultOf, SenderAddress, SurveyInputPipe, TextUpTo } from '@hailong/graphql-kit';
import { Args, ArgsType, Field, ID, Mutation, Query } from '@nestjs/graphql';
import { ExchangeInvitation } from '../use-cases/exchange-invitation.use-case';
import { LimitGuesses } from '../use-cases/guess-limit';
import { ReadCredentialKey } from '../use-cases/read-credential-key.use-case';
import {
  ExchangeSurveyInvitationResult,
  SurveyCredentialKey,
  SurveyInvitationExchanged,
} from './credential.type';
import { ExchangeSurveyInvitationInput, exchangeOf } from './invitation.input';

const CODE_LENGTH = 100;

@ArgsType()
export class SurveyCredentialKeyArgs {
  @Field(() => ID)
  @TextUpTo(CODE_LENGTH)
  readonly round!: string;

  @Field({ description: 'Code of the agency that is rated.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;
}

@SurveyResolver()
export class CredentialResolver {
  constructor(
    private readonly invitations: ExchangeInvitation,
    private readonly guesses: LimitGuesses,
    private readonly key: ReadCredentialKey,
  ) {}

  @Query(() => SurveyCredentialKey, {
    nullable: true,
    description: 'Null: nobody is invited in this round by this agency.',
  })
  @OpenToAll()
  async surveyCredentialKey(
    @Args(SurveyInputPipe) { round, agencyCode }: SurveyCredentialKeyArgs,
  ): Promise<SurveyCredentialKey | null> {
    const spki = await this.key.read(idOf(round) ?? NO_ID, agencyCode);
    return spki ? SurveyCredentialKey.of(spki) : null;
  }

  @Mutation(() => ExchangeSurveyInvitationResult, {
    description:
      'Signs, once for each invitation, what the browser has blinded: the answer then proves that its sender was invited, and not who it is.',
  })
  @OpenToAll()
  async exchangeSurveyInvitation(
    @Args('input', SurveyInputPipe) input: ExchangeSurveyInvitationInput,
    @SenderAddress() address: string | undefined,
  ): Promise<typeof ExchangeSurveyInvitationResult> {
    const signed = await this.guesses.attempt(address, () => this.invitations.exchange(exchangeOf(input)));
    return resultOf(signed, SurveyInvitationExchanged.of);
  }
}
