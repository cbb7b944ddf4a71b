import { ROUND_ID, Verdict, accept } from '@hailong/kernel';
import { ROUND_EXCLUSIONS } from '@hailong/rankings/domain';
import { RankScheme, SchemeRanking } from '@hailong/rankings/use-cases';
import { formatPercent } from '@hailong/statistics';
import { RoundRecord } from '@hailong/surveys/domain';
import { actingProvince } from '../acting';
import { agencyNamesOn } from '../agency-names';
import { NamedScheme, findScheme } from '../find-scheme';
import { Answer } from '../output/answer';
import { agenciesOfComparison, comparisonJson, comparisonLines } from '../output/comparison-lines';
import { roundLine, schemeHead } from '../output/scheme-lines';
import { SIMULATED } from '../output/simulated';
import { plain } from '../output/terminal';
import { withPoolNames } from '../pooled-names';
import { pendingJson, pendingLines } from '../output/pending-lines';
import { Session } from '../session';
import { NameOf, rankingJson, rankingLines } from './rank';

interface PartOfRanking {
  readonly group?: string;
  readonly factor?: string;
  readonly field?: string;
}

/** Ranks by an announced scheme. */
export async function rankedByScheme(
  session: Session,
  named: NamedScheme,
  part: PartOfRanking,
): Promise<Verdict<Answer>> {
  const name = await findScheme(session, named);
  if (!name.ok) return name;
  const ranked = await session
    .get(RankScheme)
    .rank(await actingProvince(session), { ...name.value, ...part });
  if (!ranked.ok) return ranked;
  const nameOf = withPoolNames(await namesOf(session, ranked.value), ranked.value.scheme);
  return accept({ json: jsonOf(ranked.value, nameOf), lines: linesOf(ranked.value, nameOf) });
}

/** Names on the day whose organisation is ranked. */
function namesOf(
  session: Session,
  { organisationOn, rounds, ranking, comparable, comparison, pending }: SchemeRanking,
): Promise<NameOf> {
  const all = [...rounds.entered, ...rounds.leftOut.map(({ round }) => round)];
  const ids = [
    ...all.map(({ agencyId }) => agencyId),
    ...[...ranking.entries, ...ranking.excluded].map(({ agencyId }) => agencyId),
    ...comparable.notShared.flatMap(({ notAskedBy }) => notAskedBy),
    ...pending.flatMap(({ withoutFigures }) => withoutFigures),
    ...(comparison ? agenciesOfComparison(comparison) : []),
  ];
  return agencyNamesOn(session, organisationOn, ids);
}

function jsonOf(ranked: SchemeRanking, nameOf: NameOf): object {
  const { scheme, rounds, comparable, groups, factor = null, field, notToldApart } = ranked;
  return {
    scheme: schemeHead(scheme).json,
    simulated: scheme.document.demonstration,
    rounds: rounds.entered.map((round) => roundJson(round, nameOf)),
    roundsLeftOut: rounds.leftOut.map(({ round, code }) => ({
      ...roundJson(round, nameOf),
      ...{ reason: code, vi: ROUND_EXCLUSIONS.rows[code].vi, en: ROUND_EXCLUSIONS.rows[code].en },
    })),
    ...{ factor, field: field ? { code: field.code, label: field.label } : null, notToldApart },
    pending: ranked.pending.map((each) => pendingJson(each, nameOf)),
    criteriaNotCompared: comparable.notShared.map(({ coreCode, notAskedBy }) => ({
      ...{ code: coreCode, notAskedBy: notAskedBy.map(nameOf) },
    })),
    groups,
    ...rankingJson(ranked, nameOf),
    comparison: ranked.comparison ? comparisonJson(ranked.comparison, nameOf) : null,
  };
}

function roundJson({ roundId, code, agencyId, state, document }: RoundRecord, nameOf: NameOf): object {
  const { title, window } = document;
  return { id: ROUND_ID.of(roundId), code, title, owner: nameOf(agencyId), window, state };
}

function linesOf(ranked: SchemeRanking, nameOf: NameOf): string[] {
  const { scheme, rounds, comparable, groups, factor } = ranked;
  const { entered, leftOut } = rounds;
  return [
    ...(scheme.document.demonstration ? [SIMULATED] : []),
    ...schemeHead(scheme).lines,
    `Đợt được xếp hạng · rounds ranked: ${entered.length}`,
    ...entered.map((round) => roundLine(round, nameOf)),
    ...(leftOut.length > 0 ? [`Đợt không được đưa vào · rounds left out: ${leftOut.length}`] : []),
    ...leftOut.flatMap(({ round, code }) => [
      roundLine(round, nameOf),
      `      ${ROUND_EXCLUSIONS.rows[code].vi} · ${ROUND_EXCLUSIONS.rows[code].en}`,
    ]),
    ...(factor === undefined ? [] : [plain(`Chỉ theo yếu tố · on one factor alone: ${factor}`)]),
    ...fieldLines(ranked),
    ...ranked.pending.flatMap((each) => pendingLines(each, nameOf)),
    ...comparable.notShared.map(({ coreCode, notAskedBy }) =>
      plain(
        `Không so sánh · not compared: ${coreCode}, không hỏi ở · not asked by: ${notAskedBy.map((id) => nameOf(id).code).join(', ')}`,
      ),
    ),
    ...groups.flatMap(({ code, target, ranked: count, reached = 0 }) =>
      target === undefined
        ? []
        : [
            plain(
              `Chỉ tiêu nhóm · target of group ${code}: ${formatPercent(target, 2, 'vi')}, đạt · reached: ${reached}/${count}`,
            ),
          ],
    ),
    ...rankingLines(ranked, nameOf),
    ...(ranked.comparison ? comparisonLines(ranked.comparison, nameOf) : []),
  ];
}

function fieldLines({ field, notToldApart }: SchemeRanking): string[] {
  if (!field) return [];
  return [
    plain(`Chỉ theo lĩnh vực · on one service field alone: ${field.code} – ${field.label.vi}`),
    ...(notToldApart > 0 ? [`Phiếu không tách được · not told apart: ${notToldApart}`] : []),
  ];
}
