import { type Agency, agenciesOfTree } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { CalendarDay } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { Session } from './session';

/** Agency as a round names it. */
export interface AgencyName {
  readonly code: string;
  readonly name: string;
  /** Codes of the agencies that enter a ranking under this name; absent: one agency. */
  readonly pooled?: readonly string[];
}

/** Names of a round's agencies on the day it opened; for an agency that did not exist then, its last name. */
export function agencyNames(
  session: Session,
  { document }: RoundRecord,
): Promise<(agencyId: number) => AgencyName> {
  const ids = document.participants.map(({ agencyId }) => agencyId);
  return agencyNamesOn(session, document.window.opensOn, ids);
}

/** Names of agencies on a day; for an agency that did not exist then, its last name. */
export async function agencyNamesOn(
  session: Session,
  on: CalendarDay,
  agencyIds: readonly number[],
): Promise<(agencyId: number) => AgencyName> {
  const organisation = session.get(ReadOrganisation);
  const then = new Map(agenciesOfTree(await organisation.tree(on)).map(byId));
  const ids = [...new Set(agencyIds)].filter((id) => !then.has(id));
  const last = new Map((await organisation.byIds(ids)).flatMap((agency) => (agency ? [byId(agency)] : [])));
  return (id) => then.get(id) ?? last.get(id) ?? { code: String(id), name: '' };
}

function byId({ agencyId, code, name }: Agency): [number, AgencyName] {
  return [agencyId, { code, name }];
}
