import { AgencyScope } from '@hailong/database';
import { Problem, Verdict, accept, notFound, refuse, ROUND_ID } from '@hailong/kernel';
import { ReadRounds } from '@hailong/surveys/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { actingAgency } from './acting';
import { PageOf, everyRecord } from './every-record';
import { PROBLEMS } from './problems';
import { Session } from './session';
import { withAdvice } from './with-advice';

/** Finds the announced round by code or id. Refused when two agencies use the code. */
export function announcedRound(session: Session, name: string): Promise<Verdict<RoundRecord>> {
  const rounds = session.get(ReadRounds);
  return find(name, (before, limit) => rounds.announced(before, limit));
}

/** Finds a round of the acting agency by code or id, drafts included. */
export function ownRound(session: Session, scope: AgencyScope, name: string): Promise<Verdict<RoundRecord>> {
  const rounds = session.get(ReadRounds);
  return find(name, (before, limit) => rounds.page(scope, before, limit));
}

/** Finds the announced round by code or id, else the draft of the acting agency. */
export async function anyRound(
  session: Session,
  scope: AgencyScope,
  name: string,
): Promise<Verdict<RoundRecord>> {
  const announced = await announcedRound(session, name);
  if (announced.ok || announced.problems.some(({ code }) => code !== 'NOT_FOUND')) return announced;
  return ownRound(session, scope, name);
}

/** Finds the round: a draft among those of the acting agency, an announced round anywhere; it names its owner. */
export async function roundOfOwner(
  session: Session,
  name: string,
  as: string | undefined,
): Promise<Verdict<RoundRecord>> {
  const acting = await actingAgency(session, as);
  if (as !== undefined) return acting.ok ? ownRound(session, acting.value.scope, name) : acting;
  const own = acting.ok ? await ownRound(session, acting.value.scope, name) : acting;
  return own.ok ? own : announcedRound(session, name);
}

/** Reads the rounds of all pages, newest first. */
export function everyRound(page: PageOf<RoundRecord>): AsyncGenerator<RoundRecord> {
  return everyRecord(page, ({ roundId }) => roundId);
}

async function find(name: string, page: PageOf<RoundRecord>): Promise<Verdict<RoundRecord>> {
  const found: RoundRecord[] = [];
  for await (const round of everyRound(page)) {
    if (round.code === name || ROUND_ID.of(round.roundId) === name) found.push(round);
  }
  const [round, ...others] = found;
  if (!round) return refuse(noRound(name));
  return others.length === 0 ? accept(round) : refuse(unclear(name, [round, ...others]));
}

function noRound(name: string): Problem {
  return withAdvice(notFound('round', 'round', name), {
    vi: 'Xem danh sách bằng npm run hailong -- rounds; đợt còn dự thảo cần --as MÃ của cơ quan lập ra nó.',
    en: 'See npm run hailong -- rounds; a draft needs --as CODE of the agency that made it.',
  });
}

function unclear(name: string, rounds: readonly RoundRecord[]): Problem {
  return PROBLEMS.ROUND_UNCLEAR.at(
    'round',
    name,
    rounds.map(({ roundId }) => ROUND_ID.of(roundId)).join(', '),
  );
}
