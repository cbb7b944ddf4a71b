import { BeforeApplicationShutdown, Inject, Injectable, Provider } from '@nestjs/common';
import { IntakeDb } from '@hailong/database';
import { ResponseResolver } from './graphql/response.resolver';
import { SubmissionResolver } from './graphql/submission.resolver';
import { IMPORTS } from './imports/imports.providers';
import { BallotBox, BallotBoxLimits } from './use-cases/ballot-box';
import { ListResponses } from './use-cases/list-responses.use-case';
import { OpenRounds } from './use-cases/open-rounds';
import { RevalueResponse } from './use-cases/revalue-response.use-case';
import { SimulateRound } from './use-cases/simulate-round.use-case';
import { SubmitResponse } from './use-cases/submit-response.use-case';
import { VerifyTallies } from './use-cases/verify-tallies.use-case';

/** Provider token of the {@link BallotBoxLimits}. */
export const INTAKE_LIMITS = Symbol('hailong.intake-limits');

/** On shutdown, every form already handed in gets its verdict before the connections close. */
@Injectable()
export class BallotBoxDrain implements BeforeApplicationShutdown {
  constructor(@Inject(BallotBox) private readonly box: BallotBox) {}

  beforeApplicationShutdown(): Promise<void> {
    return this.box.drained();
  }
}

/** The parts of this slice; @hailong/module lists them in its one module. */
export const RESPONSES: readonly Provider[] = [
  {
    provide: BallotBox,
    inject: [IntakeDb, INTAKE_LIMITS],
    useFactory: (db: IntakeDb, limits: BallotBoxLimits) => new BallotBox(db, limits),
  },
  BallotBoxDrain,
  OpenRounds,
  SubmitResponse,
  RevalueResponse,
  ListResponses,
  VerifyTallies,
  SimulateRound,
  ...IMPORTS,
  SubmissionResolver,
  ResponseResolver,
];
