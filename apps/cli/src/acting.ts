import { PROBLEMS } from './problems';
import { AGENCY_PROBLEMS, Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { Problem, Verdict, accept, refuse, systemClock, today, AGENCY_ID } from '@hailong/kernel';
import { Session } from './session';

/** Agency for which an operator acts. */
export interface Acting {
  readonly agency: Agency;
  readonly scope: AgencyScope;
}

/**
 * Finds the agency by its code or id, with the scope to act for it. Without a code: the province, when exactly one exists
 * today.
 */
export async function actingAgency(session: Session, code: string | undefined): Promise<Verdict<Acting>> {
  const agency =
    code === undefined ? await provinceToday(session) : await session.get(ReadOrganisation).named(code);
  if (agency) return accept({ agency, scope: AgencyScope.of(agency.agencyId, session.operator) });
  return refuse(code === undefined ? noSingleProvince() : unknownAgency(code, '--as'));
}

/** Scope of the agency of a code or id, whose operator enters forms; without one, of the agency that runs the round. */
export async function enteringAgency(
  session: Session,
  name: string | undefined,
  runnerId: number,
): Promise<Verdict<AgencyScope>> {
  if (name === undefined) return accept(AgencyScope.of(runnerId, session.operator));
  const acting = await actingAgency(session, name);
  return acting.ok ? accept(acting.value.scope) : acting;
}

/** Scope of the whole province; before the first import it names no agency. */
export async function actingProvince(session: Session): Promise<ProvinceScope> {
  return ProvinceScope.of((await provinceToday(session))?.agencyId, session.operator);
}

async function provinceToday(session: Session): Promise<Agency | undefined> {
  const roots = await session.get(ReadOrganisation).tree(today(systemClock));
  const [province, ...others] = roots.map(({ agency }) => agency).filter(({ kind }) => kind === 'province');
  return others.length === 0 ? province : undefined;
}

/** The code of an agency that is named by code or id, for use cases that take codes. */
export async function agencyCode<T extends string | undefined>(
  session: Session,
  name: T,
): Promise<T | string> {
  if (name === undefined || AGENCY_ID.read(name) === undefined) return name;
  return (await session.get(ReadOrganisation).named(name))?.code ?? name;
}

export function unknownAgency(code: string, place: string): Problem {
  return AGENCY_PROBLEMS.AGENCY_UNKNOWN.at(place, code);
}

function noSingleProvince(): Problem {
  return PROBLEMS.ACTING_AGENCY_UNCLEAR.at('--as');
}
