import { AgencyScope } from '@hailong/database';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { ReadRounds } from '@hailong/surveys/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { PageOf, everyRecord } from './every-record';
import { Session } from './session';

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

/** Reads the rounds of all pages, newest first. */
export function everyRound(page: PageOf<RoundRecord>): AsyncGenerator<RoundRecord> {
  return everyRecord(page, ({ roundId }) => roundId);
}

async function find(name: string, page: PageOf<RoundRecord>): Promise<Verdict<RoundRecord>> {
  const found: RoundRecord[] = [];
  for await (const round of everyRound(page)) {
    // A code may be all digits; it wins over an id.
    if (round.code === name || String(round.roundId) === name) found.push(round);
  }
  const byCode = found.filter(({ code }) => code === name);
  const [round, ...others] = byCode.length > 0 ? byCode : found;
  if (!round) return refuse(noRound(name));
  return others.length === 0 ? accept(round) : refuse(ambiguous(name, [round, ...others]));
}

function noRound(name: string): Problem {
  return problem(
    'NOT_FOUND',
    'round',
    `Không thấy đợt khảo sát "${name}": xem danh sách bằng npm run hailong -- rounds; đợt còn dự thảo cần --as MÃ của cơ quan lập ra nó.`,
    `There is no round "${name}": see npm run hailong -- rounds; a draft needs --as CODE of the agency that made it.`,
  );
}

function ambiguous(name: string, rounds: readonly RoundRecord[]): Problem {
  const ids = rounds.map(({ roundId }) => roundId).join(', ');
  return problem(
    'ROUND_AMBIGUOUS',
    'round',
    `Nhiều cơ quan cùng dùng mã đợt "${name}": hãy dùng số của đợt, một trong: ${ids}.`,
    `Several agencies use the round code "${name}": give the id instead, one of: ${ids}.`,
  );
}
