import { OpenToAll, SurveyResolver } from '@hailong/access';
import { SurveyInputPipe, enumOf } from '@hailong/graphql-kit';
import { Args, ArgsType, Field, Query } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { FormSender } from '../../gate/graphql/form-sender';
import { IntakeGate, Sender } from '../../gate/use-cases/intake-gate';
import { RECEIPT_STATES, ReceiptState } from '../domain/receipt-state';
import { CheckReceipt } from '../use-cases/check-receipt.use-case';

const SurveyReceiptState = enumOf('SurveyReceiptState', RECEIPT_STATES);

@ArgsType()
export class SurveyReceiptArgs {
  @Field({ description: 'Code of the agency that was rated.' })
  @IsString()
  @MaxLength(40)
  readonly agencyCode!: string;

  @Field({ description: 'As it was given out when the form was accepted.' })
  @IsString()
  @MaxLength(100)
  readonly receipt!: string;
}

@SurveyResolver()
export class ReceiptResolver {
  constructor(
    private readonly gate: IntakeGate,
    private readonly check: CheckReceipt,
  ) {}

  @Query(() => SurveyReceiptState, {
    description:
      'Whether a form is in and, once its round has closed, whether it counts, for the holder of its receipt. Reveals nothing else.',
  })
  @OpenToAll()
  surveyReceipt(
    @Args(SurveyInputPipe) { agencyCode, receipt }: SurveyReceiptArgs,
    @FormSender() sender: Sender,
  ): Promise<ReceiptState> {
    this.gate.admitGuess(sender, 1);
    return this.check.check(agencyCode, receipt);
  }
}
