import { AGENCY_PROBLEMS, Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import type { AgencyScope } from '@hailong/database';
import { CalendarDay, Problem, Verdict, verdictOf } from '@hailong/kernel';
import { participationProblems } from '../domain/check-participation';
import { Participant } from '../domain/survey-round';

/** A participant as people name it. */
export interface NamedParticipant {
  readonly agencyCode: string;
  /** Absent: the kind of the agency. */
  readonly rankingGroup?: string;
  /** Class that quotas tell apart; absent: the ranking group. */
  readonly unitClass?: string;
  /** Group of units that its forms are shown in where they fill no block; absent: none. */
  readonly unitGroup?: string;
  /** Own questionnaires of the agency by group code. */
  readonly questionnaires?: Readonly<Record<string, number>>;
}

export interface Participation {
  readonly owner: Agency;
  readonly participants: readonly Participant[];
}

/** Finds the agencies behind the names; absent names mean the acting agency alone. Refused with AGENCY_UNKNOWN. */
export async function participationOf(
  organisation: ReadOrganisation,
  scope: AgencyScope,
  names?: readonly NamedParticipant[],
): Promise<Verdict<Participation>> {
  const [owner] = await organisation.byIds([scope.agencyId]);
  if (!owner) throw new Error(`the acting agency ${scope.agencyId} is gone`);
  if (!names) return verdictOf({ owner, participants: [participantOf(owner, {})] }, []);
  const agencies = await organisation.byCodes(names.map(({ agencyCode }) => agencyCode));
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  const participants: Participant[] = [];
  const problems: Problem[] = [];
  names.forEach((name, index) => {
    const agency = byCode.get(name.agencyCode);
    if (agency) participants.push(participantOf(agency, name));
    else
      problems.push(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at(`participants[${index}].agencyCode`, name.agencyCode));
  });
  return verdictOf({ owner, participants }, problems);
}

function participantOf(agency: Agency, name: Omit<NamedParticipant, 'agencyCode'>): Participant {
  const { rankingGroup = agency.kind, unitClass, unitGroup, questionnaires } = name;
  return {
    agencyId: agency.agencyId,
    rankingGroup,
    ...(unitClass !== undefined && unitClass !== rankingGroup && { unitClass }),
    ...(unitGroup !== undefined && { unitGroup }),
    ...(questionnaires && { questionnaires }),
  };
}

/** Checks that the owner may have them take part, by the organisation of the day. */
export async function mayTakePart(
  organisation: ReadOrganisation,
  { owner, participants }: Participation,
  opensOn: CalendarDay,
): Promise<Problem[]> {
  const others = participants.some(({ agencyId }) => agencyId !== owner.agencyId);
  if (!others || owner.kind === 'province') return [];
  return participationProblems(owner, participants, await organisation.tree(opensOn));
}
