import { accept, Verdict, ROUND_ID } from '@hailong/kernel';
import { RankRound, RoundRanking } from '@hailong/rankings/use-cases';
import {
  Ranking,
  RankingEntry,
  judgementText,
  printedInterval,
  printedStanding,
  whyWithoutStanding,
} from '@hailong/rankings/domain';
import { INDEX_METHODS, IndexMethodName, formatPercent } from '@hailong/statistics';
import { actingProvince } from '../acting';
import { AgencyName, agencyNames } from '../agency-names';
import { announcedRound } from '../find-round';
import { Answer } from '../output/answer';
import { exclusionLines } from '../output/exclusion-lines';
import { entryLines, judgementLines } from '../output/ranking-lines';
import { SIMULATED } from '../output/simulated';
import { plain } from '../output/terminal';
import { Session } from '../session';

/** Round that is ranked, and the terms that it does not give itself. */
export interface RoundToRank {
  readonly round: string;
  readonly group?: string;
  readonly method?: IndexMethodName;
  readonly minimum?: number;
  readonly target?: number;
}

/** Ranks the agencies of a round. */
export async function ranked(
  session: Session,
  { round: name, group, method, minimum, target }: RoundToRank,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const question = {
    roundId: round.value.roundId,
    group,
    method,
    minimumResponses: minimum,
    target,
  };
  const ranking = await session.get(RankRound).rank(await actingProvince(session), question);
  if (!ranking.ok) return ranking;
  const nameOf = await agencyNames(session, ranking.value.round);
  return accept({ json: jsonOf(ranking.value, nameOf), lines: linesOf(ranking.value, nameOf) });
}

export type NameOf = (agencyId: number) => AgencyName;
type Ranked = Omit<RoundRanking, 'round'>;

function jsonOf({ round, ...found }: RoundRanking, nameOf: NameOf): object {
  const { roundId, code, state, document } = round;
  return {
    round: { id: ROUND_ID.of(roundId), code, title: document.title, state },
    simulated: document.demonstration,
    ...rankingJson(found, nameOf),
  };
}

/** Terms, entries and exclusions of a ranking, under the names of their agencies. */
export function rankingJson({ ranking, accountOf, samplingsOf, judgement }: Ranked, nameOf: NameOf): object {
  const { method, tieRule, minimumResponses, criteria } = ranking;
  return {
    ...{ method, tieRule, minimumResponses, criteria },
    ...judgementOf(ranking, judgement),
    entries: ranking.entries.map((entry) => ({
      ...entryOf(entry, nameOf(entry.agencyId), { accountOf, judgement }),
      samplings: samplingsOf(entry.agencyId),
    })),
    excluded: ranking.excluded.map(({ agencyId, ...exclusion }) => ({
      agency: nameOf(agencyId),
      ...exclusion,
      forms: accountOf(agencyId) ?? null,
    })),
  };
}

/** Terms of the standings, or why there are none. */
function judgementOf(ranking: Ranking, judgement: RoundRanking['judgement']): object {
  const why = whyWithoutStanding(ranking.method.name);
  const text = judgement && judgementText(judgement);
  return {
    judgement: judgement
      ? {
          confidence: judgement.confidence,
          seed: judgement.seed,
          target: judgement.target ?? null,
          text: text?.vi,
          textEn: text?.en,
        }
      : null,
    ...{ withoutStanding: why?.vi ?? null, withoutStandingEn: why?.en ?? null },
  };
}

function entryOf(
  { agencyId, ...entry }: RankingEntry,
  agency: AgencyName,
  { accountOf, judgement }: Pick<RoundRanking, 'accountOf' | 'judgement'>,
): object {
  const standing = judgement?.standings.get(agencyId);
  return {
    ...{ agency, ...entry },
    ...{ indexText: formatPercent(entry.index, 2, 'vi'), indexTextEn: formatPercent(entry.index, 2, 'en') },
    interval: standing?.interval ? printedInterval(standing.interval) : null,
    standing: standing ? printedStanding(standing) : null,
    forms: accountOf(agencyId) ?? null,
  };
}

function linesOf({ round, ...found }: RoundRanking, nameOf: NameOf): string[] {
  const { code, state, document } = round;
  return [
    ...(document.demonstration ? [SIMULATED] : []),
    plain(`Đợt · round: ${code} – ${document.title} (${state})`),
    ...rankingLines(found, nameOf),
  ];
}

/** Terms of a ranking, its table, and the agencies without a rank. */
export function rankingLines(found: Ranked, nameOf: NameOf): string[] {
  const { ranking, accountOf } = found;
  return [
    ...termLines(ranking),
    ...judgementLines(found),
    'Số liệu của lúc này, chưa phải kết quả công bố. · Figures of this moment, not a release.',
    '',
    ...entryLines(found, nameOf),
    ...exclusionLines(ranking, nameOf, accountOf),
  ];
}

function termLines({ method, tieRule, minimumResponses, criteria }: Ranking): string[] {
  const { vi, en } = INDEX_METHODS.rows[method.name];
  return [
    `Cách tính · method: ${method.name} v${method.version} – ${vi} · ${en}`,
    `Đồng hạng · ties: ${tieRule.name} – ${tieRule.vi} · ${tieRule.en}`,
    `Số phiếu tối thiểu · minimum n: ${minimumResponses}; tiêu chí so sánh · criteria compared: ${criteria.length}`,
  ];
}
