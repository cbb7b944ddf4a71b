import {
  AgencyChange,
  GONE_BECAUSE,
  NO_COMPARISON,
  SERIES_BREAKS,
  changeText,
  LINKED_TEXT,
  comparisonText,
  linkText,
  publishedText,
  splitText,
} from '@hailong/rankings/domain';
import { SchemeRanking } from '@hailong/rankings/use-cases';
import { formatPercent } from '@hailong/statistics';
import { AgencyName } from '../agency-names';
import { tableLines } from './table';
import { plain } from './terminal';

type RankingComparison = NonNullable<SchemeRanking['comparison']>;
type NameOf = (agencyId: number) => AgencyName;

/** Agencies that a comparison names. */
export function agenciesOfComparison({ changes, gone }: RankingComparison): readonly number[] {
  const units = [
    ...changes.flatMap(({ earlier, missing }) => [...earlier, ...missing]),
    ...gone.flatMap(({ agencyId, successors }) => [{ agencyId }, ...successors]),
  ];
  return units.map(({ agencyId }) => agencyId);
}

export function comparisonJson({ against, changes, gone }: RankingComparison, nameOf: NameOf): object {
  const named = <T extends { readonly agencyId: number }>({ agencyId, ...rest }: T) => ({
    agency: nameOf(agencyId),
    ...rest,
  });
  return {
    ...againstJson(against),
    changes: changes.map((change) => ({
      ...{ agency: nameOf(change.agencyId), broken: change.broken },
      ...{ earlier: change.earlier.map(named), missing: change.missing.map(named) },
      ...('reason' in change ? { reason: change.reason } : figuresJson(change)),
      text: wordsOf(change).vi,
      textEn: wordsOf(change).en,
    })),
    gone: gone.map(({ successors, ...agency }) => ({ ...named(agency), successors: successors.map(named) })),
  };
}

function againstJson(against: RankingComparison['against']): object {
  if (against.kind === 'published') {
    const { year, source } = against.figures;
    return { published: { year, source } };
  }
  const { scheme } = against;
  if (against.kind === 'linked')
    return {
      scheme: { code: scheme.code, version: scheme.version },
      links: against.links.map(linkJson),
    };
  const { common } = against;
  return {
    scheme: { code: scheme.code, version: scheme.version },
    criteria: common.comparable.criteria.map(({ coreCode }) => coreCode),
    broken: common.broken.map(({ coreCode, reason }) => ({ code: coreCode, reason })),
  };
}

type Link = Extract<RankingComparison['against'], { readonly links: unknown }>['links'][number];

function linkJson({ group, points, interval, onNew, onOld }: Link): object {
  return {
    group: group ?? null,
    points,
    interval: interval ?? null,
    formsOnNew: onNew.n,
    formsOnOld: onOld.n,
  };
}

/** Figures without effective answers, which tell the error of an index more closely than is printed. */
function figuresJson({
  kind,
  now,
  then,
  change,
}: Extract<AgencyChange, { readonly change: unknown }>): object {
  return {
    kind,
    now: { index: now.index, n: now.n ?? null },
    then: { index: then.index, n: then.n ?? null },
    change: { ...change, interval: change.interval ?? null },
  };
}

/** Table of the changes, criteria whose series broke, and agencies that are no more. */
export function comparisonLines({ against, changes, gone }: RankingComparison, nameOf: NameOf): string[] {
  return [
    '',
    ...againstLines(against),
    '',
    ...tableLines(
      [
        { vi: 'Mã', en: 'Code', of: ({ agencyId }) => nameOf(agencyId).code },
        { vi: 'Cơ quan', en: 'Agency', of: ({ agencyId }) => nameOf(agencyId).name },
        { vi: 'So với đơn vị', en: 'Compared with', of: (change) => unitsText(change, nameOf) },
        { vi: 'Kỳ trước', en: 'Then', right: true, of: (change) => indexText(change, 'then') },
        { vi: 'Kỳ này', en: 'Now', right: true, of: (change) => indexText(change, 'now') },
        { vi: 'Thay đổi', en: 'Change', of: (change) => wordsOf(change).vi },
      ],
      changes,
    ),
    ...changes.flatMap((change) => splitLines(change, nameOf)),
    ...gone.flatMap(({ agencyId, because, successors }) => [
      plain(`Không còn trong bảng · no more in the table: ${nameOf(agencyId).code} ${nameOf(agencyId).name}`),
      plain(`      ${GONE_BECAUSE.rows[because].vi} · ${GONE_BECAUSE.rows[because].en}`),
      ...(successors.length > 0 ? [plain(`      → ${codesText(successors, nameOf)}`)] : []),
    ]),
  ];
}

function againstLines(against: RankingComparison['against']): readonly string[] {
  if (against.kind === 'published') {
    const { vi, en } = publishedText(against.figures);
    return [
      plain(`So với số liệu đã công bố · compared with published figures: ${against.figures.year}`),
      plain(vi),
      plain(en),
    ];
  }
  const { scheme } = against;
  const head = plain(
    `So với · compared with: ${scheme.code}@${scheme.version} – ${scheme.document.title.vi}`,
  );
  if (against.kind === 'linked') {
    const links = against.links.map(linkText);
    return [
      ...[head, LINKED_TEXT.vi, LINKED_TEXT.en],
      ...links.flatMap((link) => [plain(`  ${link.vi}`), plain(`  ${link.en}`)]),
    ];
  }
  const { common } = against;
  const { vi, en } = comparisonText(common);
  return [
    ...[head, vi, en],
    ...common.broken.map(({ coreCode, reason }) =>
      plain(`  ${coreCode}: ${SERIES_BREAKS.rows[reason].vi} · ${SERIES_BREAKS.rows[reason].en}`),
    ),
  ];
}

function wordsOf(change: AgencyChange) {
  return 'reason' in change ? NO_COMPARISON.rows[change.reason] : changeText(change.change, change.kind);
}

function indexText(change: AgencyChange, period: 'now' | 'then'): string {
  return 'reason' in change ? '' : formatPercent(change[period].index, 2, 'vi');
}

function unitsText({ earlier, missing }: AgencyChange, nameOf: NameOf): string {
  const without =
    missing.length > 0 ? `; không có số liệu · without figures: ${codesText(missing, nameOf)}` : '';
  return `${codesText(earlier, nameOf)}${without}`;
}

function codesText(
  units: readonly { readonly agencyId: number; readonly share: number }[],
  nameOf: NameOf,
): string {
  return units
    .map(
      ({ agencyId, share }) =>
        `${nameOf(agencyId).code}${share < 1 ? ` (${formatPercent(100 * share, 1, 'vi')})` : ''}`,
    )
    .join(' + ');
}

function splitLines({ earlier }: AgencyChange, nameOf: NameOf): readonly string[] {
  return earlier.flatMap((unit) => {
    const split = splitText(unit);
    return split ? [plain(`  ${nameOf(unit.agencyId).code}: ${split.vi} · ${split.en}`)] : [];
  });
}
