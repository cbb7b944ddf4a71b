import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { COMMON_PROBLEMS, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { questionnairesFor, RespondentGroup, RoundRecord, SURVEY_PROBLEMS } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../../domain/problems';
import { PartFilter, PartPositions, partPositions } from '../domain/asked-part';
import { OpenDoor, PublishedForm, PublishedForms } from './published-forms';

export interface ResultsQuestion extends PartFilter {
  readonly roundId: number;
  /** Respondent group; default every group of the round. */
  readonly group?: string;
  /** Default: the method of the criteria set. */
  readonly method?: IndexMethodName;
}

/** Results that are asked for, before any figure is read. */
export interface AskedResults {
  readonly round: RoundRecord;
  readonly agencyId: number;
  readonly part: PartPositions;
  readonly groups: readonly AskedGroup[];
  readonly method?: IndexMethodName;
}

export interface AskedGroup {
  readonly group: RespondentGroup;
  /** Position of the group in its round. */
  readonly position: number;
  readonly form: PublishedForm;
}

/** Agency whose results are asked for. */
interface RatedAgency {
  /** Absent: no agency has the code. */
  readonly agencyId?: number;
  /** Code by which the province names it, which sees every round that is no draft; absent: the reader itself. */
  readonly named?: string;
}

/** Checks a question for results and reads the round and the forms that it is about. */
@Injectable()
export class AskResults {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly provinceDb: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    private readonly forms: PublishedForms,
  ) {}

  ofOwn(scope: AgencyScope, question: ResultsQuestion): Promise<Verdict<AskedResults>> {
    const open: OpenDoor = (work, statements) => this.agencyDb.read(scope, work, statements);
    return this.ask(open, scope, question);
  }

  async ofAgency(
    scope: ProvinceScope,
    agencyCode: string,
    question: ResultsQuestion,
  ): Promise<Verdict<AskedResults>> {
    const agency = await this.organisation.byCode(agencyCode);
    const open: OpenDoor = (work, statements) => this.provinceDb.read(scope, work, statements);
    return this.ask(open, { agencyId: agency?.agencyId, named: agencyCode }, question);
  }

  private async ask(
    open: OpenDoor,
    { agencyId, named }: RatedAgency,
    question: ResultsQuestion,
  ): Promise<Verdict<AskedResults>> {
    const [round] = await open((tx) => roundsById(tx, [question.roundId]), 'one');
    if (!round) return refuse(notFound('round', 'round'));
    const takesPart = round.document.participants.some((participant) => participant.agencyId === agencyId);
    if (agencyId === undefined || !takesPart)
      return refuse(
        named === undefined
          ? notFound('round', 'round')
          : SURVEY_PROBLEMS.PARTICIPANT_UNKNOWN.at('agencyCode', named),
      );
    if (round.document.trial) return refuse(PROBLEMS.TRIAL_ROUND_UNSUITED.at('round', round.code));
    const asked = round.document.groups.filter(
      ({ code }) => question.group === undefined || code === question.group,
    );
    if (asked.length === 0) {
      const known = round.document.groups.map(({ code }) => code);
      return refuse(COMMON_PROBLEMS.GROUP_UNKNOWN.at('group', question.group ?? '', known));
    }
    const part = partPositions(round.document, question);
    if ('code' in part) return refuse(part);
    const groups: AskedGroup[] = [];
    for (const group of asked) groups.push(...(await this.askedForms(open, round, agencyId, group)));
    return accept({ round, agencyId, part, groups, method: question.method });
  }

  /** Forms of a group: one, or two of which one is drawn for each respondent. */
  private async askedForms(
    open: OpenDoor,
    round: RoundRecord,
    agencyId: number,
    group: RespondentGroup,
  ): Promise<readonly AskedGroup[]> {
    const ids = questionnairesFor(round.document, agencyId, group.code);
    const forms = await this.forms.through(open, ids);
    return ids.map((id) => {
      const form = forms.get(id);
      if (!form) throw new Error(`round ${round.code}: questionnaire ${id} is not published`);
      return { group, position: round.document.groups.indexOf(group), form };
    });
  }
}
