import { OpenToAll, SurveyResolver } from '@hailong/access';
import { resultOf, SenderAddress, SurveyInputPipe, TextUpTo, IdOrCode } from '@hailong/graphql-kit';
import { Args, ArgsType, Field, Mutation, Query } from '@nestjs/graphql';
import { ExchangeInvitation } from '../use-cases/exchange-invitation.use-case';
import { LimitGuesses } from '../use-cases/guess-limit';
import { ReadCredentialKey } from '../use-cases/read-credential-key.use-case';
import {
  SurveyExchangeInvitationResult,
  SurveyCredentialKey,
  SurveyInvitationExchanged,
} from './credential.type';
import { SurveyExchangeInvitationInput, exchangeOf } from './invitation.input';
import { FindRounds } from '@hailong/surveys';

const CODE_LENGTH = 100;

@ArgsType()
export class SurveyCredentialKeyArgs {
  @IdOrCode()
  readonly round!: string;

  @Field({ description: 'Code of the rated agency.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;
}

@SurveyResolver()
export class CredentialResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly invitations: ExchangeInvitation,
    private readonly guesses: LimitGuesses,
    private readonly key: ReadCredentialKey,
  ) {}

  @Query(() => SurveyCredentialKey, {
    nullable: true,
    description:
      'Keys that sign the credentials of a round and agency, one a class. Null when this agency invites no person in this round.',
  })
  @OpenToAll()
  async surveyCredentialKey(
    @Args(SurveyInputPipe) { round, agencyCode }: SurveyCredentialKeyArgs,
  ): Promise<SurveyCredentialKey | null> {
    const keys = await this.key.read(await this.rounds.ratingId(agencyCode, round), agencyCode);
    return keys ? SurveyCredentialKey.of(keys) : null;
  }

  @Mutation(() => SurveyExchangeInvitationResult, {
    description:
      'Signs, once for each invitation, a message that the browser has blinded: the answer then proves that its sender was invited, and names no person.',
  })
  @OpenToAll()
  async exchangeSurveyInvitation(
    @Args('input', SurveyInputPipe) input: SurveyExchangeInvitationInput,
    @SenderAddress() address: string | undefined,
  ): Promise<typeof SurveyExchangeInvitationResult> {
    const signed = await this.guesses.attempt(address, async () => {
      const roundId = await this.rounds.ratingId(input.agencyCode, input.round);
      return this.invitations.exchange(exchangeOf(input, roundId));
    });
    return resultOf(signed, SurveyInvitationExchanged.of);
  }
}
