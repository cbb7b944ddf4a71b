import { GUESS_LIMIT, GuessLimit, STORED_ANSWERS, StoredAnswers } from '@hailong/invitations';
import { watchQueue } from '@hailong/telemetry';
import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  OnApplicationBootstrap,
  Provider,
  Type,
} from '@nestjs/common';
import { AppClientResolver } from './apps/graphql/app-client.resolver';
import { AppController } from './apps/http/app.controller';
import { AskThroughApp } from './apps/use-cases/ask-through-app.use-case';
import { KnownApps } from './apps/use-cases/known-apps';
import { ReadAppForm } from './apps/use-cases/read-app-form.use-case';
import { MaintainApps } from './apps/use-cases/maintain-apps.use-case';
import { BodyResolver } from './bodies/graphql/body.resolver';
import { FindEntrant } from './bodies/use-cases/find-entrant';
import { MaintainBodies } from './bodies/use-cases/maintain-bodies.use-case';
import { NameEntrants } from './bodies/use-cases/name-entrants';
import { CounterResolver } from './gate/graphql/counter.resolver';
import { AnonymousQueue } from './gate/http/anonymous-queue';
import { OperationGate } from './gate/graphql/operation-gate';
import { TicketResolver } from './gate/graphql/ticket.resolver';
import { IntakeGate } from './gate/use-cases/intake-gate';
import { MaintainCounters } from './gate/use-cases/maintain-counters.use-case';
import { TicketOffice } from './gate/use-cases/ticket-office';
import { FormPageController } from './pages/form-page.controller';
import { OpenForm } from './pages/open-form';
import { ReceiptPageController } from './pages/receipt-page.controller';
import { AskedServiceResolver } from './intake/graphql/asked-service.resolver';
import { PaperFormResolver } from './intake/graphql/paper-form.resolver';
import { ReceiptResolver } from './intake/graphql/receipt.resolver';
import { QualityResolver } from './quality/graphql/quality.resolver';
import { ResponseResolver } from './validity/graphql/response.resolver';
import { SubmissionResolver } from './intake/graphql/submission.resolver';
import { storedAmong } from './intake/persistence/stored-responses';
import { AskedServices } from './intake/use-cases/asked-services';
import { CheckReceipt } from './intake/use-cases/check-receipt.use-case';
import { InvitationProofs } from './intake/use-cases/invitation-proofs';
import { ArrivalWatch } from './intake/use-cases/arrival-watch';
import { IMPORTS } from './imports/imports.providers';
import { ResponseBatcher, BatchLimits } from './intake/use-cases/response-batcher';
import { SealOriginals } from './intake/use-cases/seal-originals';
import { StoreBatch } from './intake/use-cases/store-batch';
import { FieldedRounds } from './intake/use-cases/fielded-rounds';
import { EntryJudgeResolver } from './validity/graphql/entry-judge.resolver';
import { JudgeEntries } from './validity/use-cases/judge-entries.use-case';
import { ListResponses } from './validity/use-cases/list-responses.use-case';
import { ExamineQuality } from './quality/use-cases/examine-quality.use-case';
import { QualityForms } from './quality/use-cases/quality-forms';
import { PromoteSurplus } from './validity/use-cases/promote-surplus.use-case';
import { ReadQuality } from './quality/use-cases/read-quality.use-case';
import { RevalueResponse } from './validity/use-cases/revalue-response.use-case';
import { SimulateAnyRound } from './simulation/use-cases/simulate-any-round';
import { SimulateRound } from './simulation/use-cases/simulate-round.use-case';
import { EntryResolver } from './entries/graphql/entry.resolver';
import { EntryTerms } from './entries/use-cases/entry-terms';
import { CountEntries } from './entries/use-cases/count-entries.use-case';
import { EnterForms } from './intake/use-cases/enter-forms.use-case';
import { ListPaperForms } from './intake/use-cases/list-paper-forms.use-case';
import { ReceiveForm } from './intake/use-cases/receive-form.use-case';
import { FormArrivals } from './intake/use-cases/form-arrivals';
import { Receipts } from './intake/use-cases/receipts';
import { StoreForm } from './intake/use-cases/store-form';
import { SubmitResponse } from './intake/use-cases/submit-response.use-case';
import { FillFreeSlots } from './validity/use-cases/fill-free-slots.use-case';
import { SurplusRoundListener } from './validity/use-cases/surplus.round-listener';
import { VerifyTallies } from './recount/use-cases/verify-tallies.use-case';
import { NamedRounds } from './intake/use-cases/named-rounds';

/** Provider token of the {@link BatchLimits}. */
export const INTAKE_LIMITS = Symbol('hailong.intake-limits');

/** Price of a wrong guess at an invitation, in forms at the limit of its address. */
const FORMS_PER_GUESS = 10;

/** Shows the queue to readers of metrics; gives every form handed in its verdict on shutdown, before the connections close. */
@Injectable()
class BatcherDrain implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private endWatch: (() => void) | undefined;

  constructor(@Inject(ResponseBatcher) private readonly batcher: ResponseBatcher) {}

  onApplicationBootstrap(): void {
    this.endWatch = watchQueue(() => this.batcher.queueLength);
  }

  beforeApplicationShutdown(): Promise<void> {
    this.endWatch?.();
    return this.batcher.close();
  }
}

/** The parts of this slice; @hailong/module lists them in its one module. */
export const RESPONSES: readonly Provider[] = [
  {
    provide: ResponseBatcher,
    inject: [StoreBatch, INTAKE_LIMITS],
    useFactory: (count: StoreBatch, limits: BatchLimits) => new ResponseBatcher(count, limits),
  },
  SealOriginals,
  StoreBatch,
  BatcherDrain,
  FieldedRounds,
  NamedRounds,
  IntakeGate,
  OperationGate,
  AnonymousQueue,
  {
    provide: GUESS_LIMIT,
    inject: [IntakeGate],
    useFactory: (gate: IntakeGate): GuessLimit => ({
      take: (address) => gate.admitGuess({ address }, FORMS_PER_GUESS),
      giveBack: (address) => gate.forgiveGuess({ address }, FORMS_PER_GUESS),
    }),
  },
  { provide: STORED_ANSWERS, useValue: { among: storedAmong } satisfies StoredAnswers },
  TicketOffice,
  OpenForm,
  AskedServices,
  MaintainCounters,
  CheckReceipt,
  ArrivalWatch,
  InvitationProofs,
  FormArrivals,
  Receipts,
  StoreForm,
  ReceiveForm,
  SubmitResponse,
  EnterForms,
  ListPaperForms,
  MaintainBodies,
  FindEntrant,
  NameEntrants,
  RevalueResponse,
  PromoteSurplus,
  FillFreeSlots,
  SurplusRoundListener,
  ListResponses,
  JudgeEntries,
  EntryTerms,
  CountEntries,
  VerifyTallies,
  SimulateAnyRound,
  SimulateRound,
  QualityForms,
  ReadQuality,
  ExamineQuality,
  QualityResolver,
  MaintainApps,
  KnownApps,
  AskThroughApp,
  ReadAppForm,
  ...IMPORTS,
  SubmissionResolver,
  ResponseResolver,
  EntryJudgeResolver,
  EntryResolver,
  CounterResolver,
  BodyResolver,
  AppClientResolver,
  TicketResolver,
  AskedServiceResolver,
  PaperFormResolver,
  ReceiptResolver,
];

/** The pages of this slice, beside the GraphQL endpoint. */
export const RESPONSE_PAGES: readonly Type[] = [FormPageController, ReceiptPageController, AppController];
