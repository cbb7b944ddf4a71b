import { IntakeDb } from '@hailong/database';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { acceptsOn } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { Arrival } from '../domain/arrival';
import { FieldedRound } from '../domain/fielded-round';
import { AddressedSubmission, addressSubmission } from '../domain/judge-submission';
import { SELF_SERVICE_CHANNELS, Submission, isKey } from '../domain/submission';
import {
  badKey,
  operatorNeeded,
  quotaFull,
  sheetWithoutQuestionnaire,
  unknownRound,
} from '../domain/submission-problems';
import { isStored } from '../persistence/ballot-store';
import { BallotBox, CastVerdict } from './ballot-box';
import { FieldedRounds } from './fielded-rounds';

/** The form is in, durably, and counted. */
export interface ResponseReceipt {
  /** Under which its respondent can ask about it later. Reveals nothing. */
  readonly receipt: string;
  /** It had been counted before; this was a retry. */
  readonly repeated: boolean;
}

/** Checks one filled form against its round and questionnaire and casts it. A retry gets the first verdict. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly db: IntakeDb,
    private readonly rounds: FieldedRounds,
    private readonly box: BallotBox,
  ) {}

  async run(submission: Submission, arrival: Arrival): Promise<Verdict<ResponseReceipt>> {
    const unusable = shapeProblem(submission, arrival);
    if (unusable) return refuse(unusable);
    const known = this.rounds.at(submission.roundId);
    const round = known instanceof Promise ? await known : known;
    if (!round) return refuse(unknownRound(submission.roundId));
    const addressed = addressSubmission(round, submission, arrival);
    if (!addressed.ok) return addressed;
    const ballot = addressed.value.judge();
    if (!ballot.ok) return this.refuseUnlessStored(ballot, addressed.value);
    const { responseId } = addressed.value;
    return receiptOf(responseId, await this.box.cast(ballot.value), { round, submission, arrival });
  }

  /** A form counted yesterday stays counted when its sender asks again after the round has closed. */
  private async refuseUnlessStored(
    refusal: Verdict<never>,
    { agencyId, responseId }: AddressedSubmission,
  ): Promise<Verdict<ResponseReceipt>> {
    const stored = await this.db.read((tx) => isStored(tx, agencyId, responseId));
    return stored ? accept({ receipt: responseId, repeated: true }) : refusal;
  }
}

function shapeProblem({ key, channel, sheet, questionnaireId }: Submission, { operator }: Arrival) {
  if (!isKey(key)) return badKey();
  if (operator === undefined && !SELF_SERVICE_CHANNELS.includes(channel)) return operatorNeeded(channel);
  return sheet !== undefined && questionnaireId === undefined ? sheetWithoutQuestionnaire() : undefined;
}

interface Cast {
  readonly round: FieldedRound;
  readonly submission: Submission;
  readonly arrival: Arrival;
}

function receiptOf(receipt: string, cast: CastVerdict, { round, submission, arrival }: Cast) {
  if (cast === 'round-closed') {
    const closed = acceptsOn(round.record.document, 'closed', arrival.on, submission.channel);
    return refuse(closed as Problem);
  }
  if (typeof cast === 'object') {
    const { quotas } = round.record.document;
    return refuse(quotaFull(quotas.find(({ code }) => code === cast.full.rule)?.label.vi ?? cast.full.rule));
  }
  return accept({ receipt, repeated: cast === 'repeated' });
}
