import { AgencyNode } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { systemClock, today } from '@hailong/kernel';
import { NamedParticipant } from '@hailong/surveys/use-cases';
import { Acting, agencyCode } from './acting';
import { Session } from './session';

export const PARTICIPANTS_OPTION = [
  '--participants <codes>',
  '"all": mọi cơ quan cấp dưới, hoặc A,B,C · "all" below, or codes (mặc định · default: the agency alone)',
] as const;

/** Reads participants from the option: codes with commas, or all agencies under the acting one today. */
export async function namedParticipants(
  session: Session,
  { agency }: Acting,
  given: string | undefined,
): Promise<readonly NamedParticipant[] | undefined> {
  if (given === undefined) return undefined;
  if (given !== 'all') {
    const codes = given.split(',').map((name) => agencyCode(session, name.trim()));
    return (await Promise.all(codes)).map((code) => ({ agencyCode: code }));
  }
  const tree = await session.get(ReadOrganisation).tree(today(systemClock));
  return below(tree, agency.agencyId).map((code) => ({ agencyCode: code }));
}

/** Codes of all agencies under an agency. */
function below(nodes: readonly AgencyNode[], agencyId: number): string[] {
  return nodes.flatMap((node) =>
    node.agency.agencyId === agencyId ? node.children.flatMap(codes) : below(node.children, agencyId),
  );
}

function codes({ agency, children }: AgencyNode): string[] {
  return [agency.code, ...children.flatMap(codes)];
}
