import {
  accept,
  CalendarDay,
  CLOCK,
  Clock,
  COMMON_PROBLEMS,
  notFound,
  Problem,
  refuse,
  today,
  Verdict,
} from '@hailong/kernel';
import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { IntakeDb } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { acceptsOn } from '../domain/accepts-on';
import { PROBLEMS } from '../domain/problems';
import { LOTS, formOfLot, lotOf, questionnairesFor } from '../domain/form-of-respondent';
import { Channel } from '../domain/channel';
import { RespondentGroup } from '../domain/survey-round';
import { QuestionnaireRecord, questionnairesById } from '@hailong/questionnaires';
import { roundByCode, roundsById } from '../persistence/round-store';
import { RoundRecord } from '../domain/round-record';
import { roundNameOf } from '../domain/round-name';

export interface FormToRead {
  /**
   * Id of the round, or its code: then a round of that code in which the agency takes part, see {@link roundByCode}.
   */
  readonly round: string;
  readonly agencyCode: string;
  readonly group: string;
  /** Through which it will come back; absent: any that takes answers. */
  readonly channel?: Channel;
  /** Lot of the respondent, which draws the form where the group has two; absent: drawn anew. */
  readonly lot?: number;
}

/** A blank form as a respondent gets it. */
export interface RespondentForm {
  readonly round: RoundRecord;
  readonly agency: Agency;
  readonly group: RespondentGroup;
  readonly questionnaire: QuestionnaireRecord;
}

/**
 * Reads the form of an open round for an agency and a group, for every caller. Refused with NOT_FOUND (round, also
 * while it is a draft), PARTICIPANT_UNKNOWN, GROUP_UNKNOWN, and the problems of acceptsOn when no channel, or not the
 * one asked for, takes answers today.
 */
@Injectable()
export class ReadForm {
  constructor(
    private readonly db: IntakeDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(input: FormToRead): Promise<Verdict<RespondentForm>> {
    const agency = await this.organisation.byCode(input.agencyCode);
    const day = today(this.clock);
    return this.db.read(async (tx) => {
      const name = roundNameOf(input.round);
      const round =
        typeof name === 'number'
          ? (await roundsById(tx, [name]))[0]
          : await roundByCode(tx, name, agency?.agencyId);
      if (!round) return refuse(notFound('round', 'round'));
      const group = round.document.groups.find(({ code }) => code === input.group);
      const problems = formProblems({ round, agency, group }, input, day);
      if (problems.length || !agency || !group) return refuse(...problems);
      const lot = input.lot ?? randomInt(LOTS);
      const ids = questionnairesFor(round.document, agency.agencyId, group.code);
      const id = ids[formOfLot(group.secondForm, lot)];
      const [questionnaire] = id === undefined ? [] : await questionnairesById(tx, [id]);
      if (!questionnaire)
        throw new Error(`round ${round.roundId} names a questionnaire that is not published`);
      return accept({ round, agency, group, questionnaire });
    });
  }
}

/** Form that was handed out, by the group of its respondent. */
export interface HandedOutForm {
  readonly group: Pick<RespondentGroup, 'secondForm'>;
  readonly questionnaire: Pick<QuestionnaireRecord, 'questionnaireId'>;
}

/** Tells whether a key draws the form that was handed out, so that the form can be sent under it. */
export function drawsForm({ group: { secondForm }, questionnaire }: HandedOutForm, key: string): boolean {
  const position = secondForm?.questionnaireId === questionnaire.questionnaireId ? 1 : 0;
  return formOfLot(secondForm, lotOf(key)) === position;
}

interface Found {
  readonly round: RoundRecord;
  readonly agency: Agency | undefined;
  readonly group: RespondentGroup | undefined;
}

function formProblems({ round, agency, group }: Found, asked: FormToRead, day: CalendarDay): Problem[] {
  const { participants, groups } = round.document;
  const known = groups.map(({ code }) => code);
  const takesPart = agency && participants.some(({ agencyId }) => agencyId === agency.agencyId);
  return [
    ...(takesPart ? [] : [PROBLEMS.PARTICIPANT_UNKNOWN.at('agencyCode', asked.agencyCode)]),
    ...(group ? [] : [COMMON_PROBLEMS.GROUP_UNKNOWN.at('group', asked.group, known)]),
    ...closedProblems(round, day, asked.channel),
  ];
}

/** Finds why no channel takes the form today: a form that will be refused is not handed out. */
function closedProblems({ document, state }: RoundRecord, day: CalendarDay, asked?: Channel): Problem[] {
  const channels = asked === undefined ? document.channels : [asked];
  const refusals = channels.map((channel) => acceptsOn(document, state, day, channel));
  const [first] = refusals;
  return first && refusals.every((each) => each !== undefined) ? [first] : [];
}
