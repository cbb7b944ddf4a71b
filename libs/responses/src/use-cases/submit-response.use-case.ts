import { IntakeDb } from '@hailong/database';
import { CalendarDay, Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { CompiledForm, RoundRecord, acceptsOn, fillSheet, questionnaireFor } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { Ballot } from '../domain/ballot';
import { responseId } from '../domain/response-id';
import { SELF_SERVICE_CHANNELS, Submission, channelNumber, isKey } from '../domain/submission';
import {
  agencyNotInRound,
  badKey,
  operatorNeeded,
  unknownRound,
  wrongRespondentGroup,
} from '../domain/submission-problems';
import { isStored } from '../persistence/ballot-store';
import { BallotBox } from './ballot-box';
import { OpenRounds } from './open-rounds';

/** The form is in, durably, and counted. */
export interface ResponseReceipt {
  /** Under which its respondent can ask about it later. Reveals nothing. */
  readonly receipt: string;
  /** It had been counted before; this was a retry. */
  readonly repeated: boolean;
}

/** How it came in. */
export interface Arrival {
  readonly on: CalendarDay;
  /** The operator who typed it in; absent when the respondent sends it. */
  readonly operator?: string;
  /** The operator's agency, the only one it may enter forms for. */
  readonly operatorAgencyId?: number;
}

/** Checks one filled form against its round and questionnaire and casts it. A retry gets the first verdict. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly db: IntakeDb,
    private readonly rounds: OpenRounds,
    private readonly box: BallotBox,
  ) {}

  async run(submission: Submission, arrival: Arrival): Promise<Verdict<ResponseReceipt>> {
    const addressed = await this.address(submission, arrival);
    if (!addressed.ok) return addressed;
    const { round, agencyId, ballotOf } = addressed.value;
    const id = responseId(submission.key, round.roundId, agencyId);
    const closed = acceptsOn(round.document, round.state, arrival.on, submission.channel);
    const ballot = closed ? refuse(closed) : ballotOf(id);
    if (!ballot.ok) return this.refuseUnlessStored(ballot, agencyId, id);
    const cast = await this.box.cast(ballot.value);
    if (cast === 'round-closed')
      return refuse(acceptsOn(round.document, 'closed', arrival.on, submission.channel) as Problem);
    return accept({ receipt: id, repeated: cast === 'repeated' });
  }

  /** A form counted yesterday stays counted when its sender asks again after the round has closed. */
  private async refuseUnlessStored(
    refusal: Verdict<never>,
    agencyId: number,
    id: string,
  ): Promise<Verdict<ResponseReceipt>> {
    const stored = await this.db.read((tx) => isStored(tx, agencyId, id));
    return stored ? accept({ receipt: id, repeated: true }) : refusal;
  }

  private async address(submission: Submission, arrival: Arrival): Promise<Verdict<Addressed>> {
    if (!isKey(submission.key)) return refuse(badKey());
    if (!arrival.operator && !SELF_SERVICE_CHANNELS.includes(submission.channel))
      return refuse(operatorNeeded(submission.channel));
    const round = await this.rounds.round(submission.roundId);
    if (!round || round.state === 'draft') return refuse(unknownRound(submission.roundId));
    const agency = await this.rounds.agency(submission.agencyCode);
    const takesPart = round.document.participants.some(({ agencyId }) => agencyId === agency?.agencyId);
    const foreign = arrival.operatorAgencyId !== undefined && arrival.operatorAgencyId !== agency?.agencyId;
    if (!agency || !takesPart || foreign) return refuse(agencyNotInRound(submission.agencyCode));
    const questionnaireId = questionnaireFor(round.document, agency.agencyId, submission.group);
    const form = questionnaireId === undefined ? undefined : await this.rounds.form(questionnaireId);
    const another =
      submission.questionnaireId !== undefined && submission.questionnaireId !== questionnaireId;
    if (!form || questionnaireId === undefined || another) {
      return refuse(
        wrongRespondentGroup(
          submission.group,
          round.document.groups.map(({ code }) => code),
        ),
      );
    }
    const to = { round, agencyId: agency.agencyId, questionnaireId, form };
    return accept({ ...to, ballotOf: (id) => ballotOf(id, submission, arrival, to) });
  }
}

interface Destination {
  readonly round: RoundRecord;
  readonly agencyId: number;
  readonly questionnaireId: number;
  readonly form: CompiledForm;
}

interface Addressed extends Destination {
  readonly ballotOf: (id: string) => Verdict<Ballot>;
}

function ballotOf(id: string, submission: Submission, arrival: Arrival, to: Destination): Verdict<Ballot> {
  const filled = fillSheet(to.form, submission.answers);
  if (!filled.ok) return filled;
  return accept({
    responseId: id,
    cell: {
      agencyId: to.agencyId,
      roundId: to.round.roundId,
      questionnaireId: to.questionnaireId,
      group: to.round.document.groups.findIndex(({ code }) => code === submission.group),
      channel: channelNumber(submission.channel),
    },
    roundOwnerId: to.round.agencyId,
    receivedOn: arrival.on,
    filled: filled.value,
    layout: to.form.layout,
    assistedBy: arrival.operator,
  });
}
