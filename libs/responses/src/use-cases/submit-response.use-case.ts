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
import { Ballot } from '../domain/ballot';
import { CastVerdict } from '../domain/cast-verdict';
import { BallotBox } from './ballot-box';
import { BallotCount } from './ballot-count';
import { FieldedRounds } from './fielded-rounds';

/** The form is in, durably, and counted. */
export interface ResponseReceipt {
  /** Under which its respondent can ask about it later. Reveals nothing. */
  readonly receipt: string;
  /** It had been counted before; this was a retry. */
  readonly repeated: boolean;
}

/** A form with how it came in. */
export interface ArrivedForm {
  readonly submission: Submission;
  readonly arrival: Arrival;
}

type Judgement =
  | { readonly ok: false; readonly verdict: Verdict<ResponseReceipt> }
  | {
      readonly ok: true;
      readonly value: {
        readonly ballot: Ballot;
        readonly receipt: (cast: CastVerdict) => Verdict<ResponseReceipt>;
      };
    };

/** Checks one filled form against its round and questionnaire and casts it. A retry gets the first verdict. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly db: IntakeDb,
    private readonly rounds: FieldedRounds,
    private readonly box: BallotBox,
    private readonly count: BallotCount,
  ) {}

  async run(submission: Submission, arrival: Arrival): Promise<Verdict<ResponseReceipt>> {
    const judged = await this.judge(submission, arrival);
    return judged.ok ? judged.value.receipt(await this.box.cast(judged.value.ballot)) : judged.verdict;
  }

  /** Many at once, as one batch of their own; each its own verdict, in order. For imports: respondents' forms go on beside it. */
  async runAll(forms: readonly ArrivedForm[]): Promise<readonly Verdict<ResponseReceipt>[]> {
    const judged = await Promise.all(forms.map(({ submission, arrival }) => this.judge(submission, arrival)));
    const ballots = judged.flatMap((each) => (each.ok ? [each.value.ballot] : []));
    const outcomes = (await this.count.run(ballots)).values();
    return judged.map((each) => {
      if (!each.ok) return each.verdict;
      const outcome = outcomes.next().value;
      if (outcome?.ok) return each.value.receipt(outcome.value);
      throw outcome?.error instanceof Error ? outcome.error : new Error('a ballot got no verdict');
    });
  }

  private async judge(submission: Submission, arrival: Arrival): Promise<Judgement> {
    const unusable = shapeProblem(submission, arrival);
    if (unusable) return { ok: false, verdict: refuse(unusable) };
    const known = this.rounds.at(submission.roundId);
    const round = known instanceof Promise ? await known : known;
    if (!round) return { ok: false, verdict: refuse(unknownRound(submission.roundId)) };
    const addressed = addressSubmission(round, submission, arrival);
    if (!addressed.ok) return { ok: false, verdict: addressed };
    const ballot = addressed.value.judge();
    if (!ballot.ok) return { ok: false, verdict: await this.refuseUnlessStored(ballot, addressed.value) };
    const { responseId } = addressed.value;
    const receipt = (cast: CastVerdict) => receiptOf(responseId, cast, { round, submission, arrival });
    return { ok: true, value: { ballot: ballot.value, receipt } };
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

function receiptOf(
  receipt: string,
  cast: CastVerdict,
  { round, submission, arrival }: Cast,
): Verdict<ResponseReceipt> {
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
