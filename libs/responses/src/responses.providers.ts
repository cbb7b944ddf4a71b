import { GUESS_LIMIT, GuessLimit } from '@hailong/invitations';
import { BeforeApplicationShutdown, Inject, Injectable, Provider, Type } from '@nestjs/common';
import { CounterResolver } from './gate/graphql/counter.resolver';
import { TicketResolver } from './gate/graphql/ticket.resolver';
import { IntakeGate } from './gate/use-cases/intake-gate';
import { KeepCounters } from './gate/use-cases/keep-counters.use-case';
import { TicketOffice } from './gate/use-cases/ticket-office';
import { FormPageController } from './pages/form-page.controller';
import { ReceiptPageController } from './pages/receipt-page.controller';
import { ReceiptResolver } from './intake/graphql/receipt.resolver';
import { QualityResolver } from './quality/graphql/quality.resolver';
import { ResponseResolver } from './validity/graphql/response.resolver';
import { SubmissionResolver } from './intake/graphql/submission.resolver';
import { CheckReceipt } from './intake/use-cases/check-receipt.use-case';
import { AdmitInvited } from './intake/use-cases/admit-invited';
import { ArrivalWatch } from './intake/use-cases/arrival-watch';
import { IMPORTS } from './imports/imports.providers';
import { BallotBox, BallotBoxLimits } from './intake/use-cases/ballot-box';
import { BallotCount } from './intake/use-cases/ballot-count';
import { FieldedRounds } from './intake/use-cases/fielded-rounds';
import { ListResponses } from './validity/use-cases/list-responses.use-case';
import { ExamineQuality } from './quality/use-cases/examine-quality.use-case';
import { QualityForms } from './quality/use-cases/quality-forms';
import { PromoteSurplus } from './validity/use-cases/promote-surplus.use-case';
import { ReadQuality } from './quality/use-cases/read-quality.use-case';
import { RevalueResponse } from './validity/use-cases/revalue-response.use-case';
import { SimulateRound } from './simulation/use-cases/simulate-round.use-case';
import { ReceiveForms } from './intake/use-cases/receive-forms.use-case';
import { SubmitResponse } from './intake/use-cases/submit-response.use-case';
import { SurplusFollowsRounds } from './validity/use-cases/surplus.round-listener';
import { VerifyTallies } from './recount/use-cases/verify-tallies.use-case';

/** Provider token of the {@link BallotBoxLimits}. */
export const INTAKE_LIMITS = Symbol('hailong.intake-limits');

/** Forms that a wrong guess at an invitation is worth, at the limit of its address. */
const WORTH_OF_GUESS = 10;

/** On shutdown, every form already handed in gets its verdict before the connections close. */
@Injectable()
export class BallotBoxDrain implements BeforeApplicationShutdown {
  constructor(@Inject(BallotBox) private readonly box: BallotBox) {}

  beforeApplicationShutdown(): Promise<void> {
    return this.box.close();
  }
}

/** The parts of this slice; @hailong/module lists them in its one module. */
export const RESPONSES: readonly Provider[] = [
  {
    provide: BallotBox,
    inject: [BallotCount, INTAKE_LIMITS],
    useFactory: (count: BallotCount, limits: BallotBoxLimits) => new BallotBox(count, limits),
  },
  BallotCount,
  BallotBoxDrain,
  FieldedRounds,
  IntakeGate,
  {
    provide: GUESS_LIMIT,
    inject: [IntakeGate],
    useFactory: (gate: IntakeGate): GuessLimit => ({
      take: (address) => gate.admitGuess({ address }, WORTH_OF_GUESS),
      giveBack: (address) => gate.forgiveGuess({ address }, WORTH_OF_GUESS),
    }),
  },
  TicketOffice,
  KeepCounters,
  CheckReceipt,
  ArrivalWatch,
  AdmitInvited,
  ReceiveForms,
  SubmitResponse,
  RevalueResponse,
  PromoteSurplus,
  SurplusFollowsRounds,
  ListResponses,
  VerifyTallies,
  SimulateRound,
  QualityForms,
  ReadQuality,
  ExamineQuality,
  QualityResolver,
  ...IMPORTS,
  SubmissionResolver,
  ResponseResolver,
  CounterResolver,
  TicketResolver,
  ReceiptResolver,
];

/** The pages of this slice, beside the GraphQL endpoint. */
export const RESPONSE_PAGES: readonly Type[] = [FormPageController, ReceiptPageController];
