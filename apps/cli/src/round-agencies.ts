import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { RoundRecord, SURVEY_PROBLEMS } from '@hailong/surveys/domain';
import { Acting, actingAgency, unknownAgency } from './acting';
import { anyRound } from './find-round';
import { Session } from './session';
import { withAdvice } from './with-advice';

/** Finds the agency by its code or id, or without one all participants of the round. */
export async function agenciesOf(
  session: Session,
  { document }: RoundRecord,
  code: string | undefined,
): Promise<Verdict<readonly Agency[]>> {
  const organisation = session.get(ReadOrganisation);
  if (code !== undefined) {
    const agency = await organisation.named(code);
    return agency ? accept([agency]) : refuse(unknownAgency(code, '--agency'));
  }
  const found = await organisation.byIds(document.participants.map(({ agencyId }) => agencyId));
  return accept(found.filter((agency) => agency !== undefined));
}

/** Scope for acting in a round in which that agency takes part. */
export interface TakingPart extends Acting {
  readonly round: RoundRecord;
}

/**
 * Finds the acting agency and the round by code or id, drafts of the agency included. Refuses an agency that takes no
 * part.
 */
export async function takingPart(
  session: Session,
  as: string | undefined,
  name: string,
): Promise<Verdict<TakingPart>> {
  const acting = await actingAgency(session, as);
  if (!acting.ok) return acting;
  const { agency, scope } = acting.value;
  const round = await anyRound(session, scope, name);
  if (!round.ok) return round;
  const takesPart = round.value.document.participants.some(({ agencyId }) => agencyId === agency.agencyId);
  return takesPart
    ? accept({ agency, scope, round: round.value })
    : refuse(notTakingPart(agency, round.value));
}

function notTakingPart({ code, name }: Agency, round: RoundRecord): Problem {
  return withAdvice(SURVEY_PROBLEMS.PARTICIPANT_UNKNOWN.at('--as', `${code} ${name}`), {
    vi: `Thêm --as MÃ của cơ quan tham gia, xem bằng npm run hailong -- progress ${round.code}.`,
    en: `Add --as CODE of one that does, see npm run hailong -- progress ${round.code}.`,
  });
}
