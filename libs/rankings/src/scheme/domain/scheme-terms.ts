import { LocalizedText, Texts } from '@hailong/kernel';
import { INDEX_METHODS, TIE_RULES, formatPercent } from '@hailong/statistics';
import { PublishedFigure, PublishedFigures, sourceText } from '../../change/domain/published-figures';
import {
  BRIDGE_OVERS,
  NamedVersion,
  PooledUnits,
  RankingScheme,
  ROUNDS_RULES,
  SchemeBridge,
  SchemeGroup,
} from './ranking-scheme';

/** Term of a scheme in words, for print and for differences. */
export interface SchemeTerm {
  /** Path in the document: `method`, `rankingGroups.commune`. */
  readonly code: string;
  /** Name of the term. */
  readonly label: Texts;
  readonly value: Texts;
}

/** Every term of a scheme, also those left to their defaults, in the order in which they are read out. */
export function schemeTerms(scheme: RankingScheme): readonly SchemeTerm[] {
  const { period, core, method, minimumResponses, tieRule, confidenceLevel, comparison } = scheme;
  const used = INDEX_METHODS.rows[method];
  return [
    term('title', 'Tên', 'Title', textOf(scheme.title)),
    term('period', 'Kỳ', 'Period', same(`${period.from} – ${period.to}`)),
    term('core', 'Bộ tiêu chí khung', 'Core criteria', same(nameOf(core))),
    term('rounds', 'Các đợt', 'Rounds', roundsText(scheme)),
    term('demonstration', 'Số liệu', 'Answers', ANSWERS[scheme.demonstration ? 'simulated' : 'real']),
    term('method', 'Cách tính', 'Method', {
      vi: `${method} v${used.version}: ${used.vi}`,
      en: `${method} v${used.version}: ${used.en}`,
    }),
    term(
      'minimumResponses',
      'Số phiếu tối thiểu',
      'Fewest forms in the index',
      same(String(minimumResponses)),
    ),
    term('tieRule', 'Đồng hạng', 'Ties', {
      vi: `${tieRule}: ${TIE_RULES.rows[tieRule].vi}`,
      en: `${tieRule}: ${TIE_RULES.rows[tieRule].en}`,
    }),
    term('confidenceLevel', 'Độ tin cậy', 'Confidence level', same(`${confidenceLevel} %`)),
    ...groupTerms(scheme.rankingGroups),
    ...poolTerms(scheme.pooledUnits ?? []),
    term('comparison', 'So với', 'Compared with', comparison ? same(nameOf(comparison)) : NONE),
    ...figureTerms(scheme.publishedFigures),
    term('bridge', 'Nối từ bộ tiêu chí cũ', 'Linked from the old core', bridgeText(scheme.bridge)),
  ];
}

const NONE: Texts = { vi: '(không)', en: '(none)' };
const ANSWERS = {
  simulated: {
    vi: 'mô phỏng: chỉ xếp hạng đợt trình diễn',
    en: 'simulated: demonstration rounds alone are ranked',
  },
  real: {
    vi: 'của người trả lời: không lấy đợt trình diễn',
    en: 'of people: no demonstration round is ranked',
  },
} as const;

function term(code: string, vi: string, en: string, value: Texts): SchemeTerm {
  return { code, label: { vi, en }, value };
}

function same(text: string): Texts {
  return { vi: text, en: text };
}

function textOf(text: LocalizedText): Texts {
  return { vi: text.vi, en: text.en ?? text.vi };
}

function nameOf({ code, version }: NamedVersion): string {
  return `${code}@${version}`;
}

function roundsText({ roundsRule, rounds }: RankingScheme): Texts {
  const { vi, en } = ROUNDS_RULES.rows[roundsRule];
  if (roundsRule === 'all-on-core') return { vi: `${roundsRule}: ${vi}`, en: `${roundsRule}: ${en}` };
  const names = rounds.map(({ code, ownerCode }) => `${code} (${ownerCode})`).join(', ');
  return { vi: `${vi}: ${names}`, en: `${en}: ${names}` };
}

function groupTerms(groups: readonly SchemeGroup[]): readonly SchemeTerm[] {
  if (groups.length === 0)
    return [
      term('rankingGroups', 'Nhóm xếp hạng', 'Ranking groups', {
        vi: 'nhóm xếp hạng của các đợt; cơ quan không có đợt nào: theo loại cơ quan',
        en: 'those of the rounds; of an agency in no round, its kind',
      }),
    ];
  return groups.map((group) => {
    const { vi, en } = textOf(group.label);
    const conditions = conditionsOf(group);
    const target = (language: 'vi' | 'en') =>
      group.target === undefined ? '' : `; ≥ ${formatPercent(group.target, 2, language)}`;
    return term(`rankingGroups.${group.code}`, `Nhóm ${group.code}`, `Group ${group.code}`, {
      vi: `${vi}: ${conditions}${target('vi')}`,
      en: `${en}: ${conditions}${target('en')}`,
    });
  });
}

function poolTerms(pools: readonly PooledUnits[]): readonly SchemeTerm[] {
  if (pools.length === 0)
    return [
      term('pooledUnits', 'Nhóm gộp', 'Pooled agencies', {
        vi: '(không: mỗi cơ quan xếp hạng riêng)',
        en: '(none: every agency enters by itself)',
      }),
    ];
  return pools.map(({ code, title, agencies }) => {
    const { vi, en } = textOf(title);
    const codes = agencies.map((agency) => agency.code).join(', ');
    const value = { vi: `${vi}: ${codes}`, en: `${en}: ${codes}` };
    return term(`pooledUnits.${code}`, `Nhóm gộp ${code}`, `Pool ${code}`, value);
  });
}

function conditionsOf({ kinds, levels, roundGroups }: SchemeGroup): string {
  return Object.entries({ kinds, levels, roundGroups })
    .flatMap(([name, list]) => (list ? [`${name} ${list.join('|')}`] : []))
    .join(' & ');
}

function bridgeText(bridge: SchemeBridge | undefined): Texts {
  if (!bridge) return NONE;
  const { vi, en } = BRIDGE_OVERS.rows[bridge.over];
  return {
    vi: `${nameOf(bridge.core)}, hai mẫu phiếu rút thăm, nối theo ${vi}`,
    en: `${nameOf(bridge.core)}, by two drawn forms, over ${en}`,
  };
}

/** Source of the published figures, and each figure, so that two versions differ in what they have otherwise. */
function figureTerms(figures: PublishedFigures | undefined): readonly SchemeTerm[] {
  const label = ['So với số liệu đã công bố', 'Compared with published figures'] as const;
  if (!figures) return [term('publishedFigures', ...label, NONE)];
  const { year, source, agencies } = figures;
  const { vi, en } = sourceText(source);
  return [
    term('publishedFigures', ...label, { vi: `năm ${year}: ${vi}`, en: `of ${year}: ${en}` }),
    ...agencies.map(figureTerm),
  ];
}

function figureTerm({ code, index, n }: PublishedFigure): SchemeTerm {
  const forms = (word: string) => (n === undefined ? '' : ` (${n} ${word})`);
  return term(`publishedFigures.${code}`, `Đã công bố của ${code}`, `Published of ${code}`, {
    vi: `${String(index).replace('.', ',')}%${forms('phiếu')}`,
    en: `${index}%${forms('forms')}`,
  });
}
