import { LocalizedText } from '@hailong/kernel';
import { criteriaOf, factorsOf } from './flatten-criteria';
import { CriteriaSet, Criterion, Scale } from './criteria-set';
import { changed, Difference, DifferenceSubject } from './difference';

/**
 * Differences between two versions: of the whole set first, then of areas, factors and criteria; in each removed, added
 * and changed nodes. Nodes are matched by code. The order of siblings is no difference.
 */
export function differenceBetween(from: CriteriaSet, to: CriteriaSet): Difference[] {
  return [...wholeSetDifferences(from, to), ...LEVELS.flatMap((level) => levelDifferences(level, from, to))];
}

function wholeSetDifferences(from: CriteriaSet, to: CriteriaSet): Difference[] {
  return [
    ...labelDifferences('title', { code: '', vi: 'Tên bộ tiêu chí', en: 'Title' }, from.title, to.title),
    ...changed('source', { code: '', vi: 'Căn cứ', en: 'Source' }, from.source, to.source),
    ...changed(
      'period',
      { code: '', vi: 'Giai đoạn áp dụng', en: 'Period' },
      periodText(from),
      periodText(to),
    ),
    ...changed('method', { code: '', vi: 'Cách tính chỉ số', en: 'Index method' }, from.method, to.method),
    ...changed(
      'scale',
      { code: '', vi: 'Thang đo', en: 'Scale' },
      scaleText(from.scale),
      scaleText(to.scale),
    ),
  ];
}

function periodText({ period }: CriteriaSet): string {
  return `${period.from} – ${period.to}`;
}

function scaleText({ code, levels, satisfied }: Scale): string {
  const printed = levels.map((level) => `${level.code} ${allLanguages(level.label)}`).join(', ');
  return `${code}: ${printed} [${satisfied.join(', ')}]`;
}

function allLanguages(text: LocalizedText): string {
  const others = Object.keys(text).filter((language) => language !== 'vi');
  return [text.vi, ...others.sort().map((language) => `${language}: ${text[language] ?? ''}`)].join(' | ');
}

/** Area, factor or criterion, without its children. */
interface Node {
  readonly code: string;
  readonly label: LocalizedText;
  /** Code of the node above; areas have none. */
  readonly parent?: string;
  readonly weight?: number;
  readonly criterion?: Criterion;
}

interface Level {
  readonly vi: string;
  readonly en: string;
  readonly nodes: (set: CriteriaSet) => readonly Node[];
}

const LEVELS: readonly Level[] = [
  { vi: 'Nội dung', en: 'Content area', nodes: (set) => set.areas },
  {
    vi: 'Yếu tố',
    en: 'Factor',
    nodes: (set) =>
      factorsOf(set).map(({ area, factor: { code, label, weight } }) => ({
        code,
        label,
        weight,
        parent: area.code,
      })),
  },
  {
    vi: 'Tiêu chí',
    en: 'Criterion',
    nodes: (set) =>
      criteriaOf(set).map(({ factor, criterion }) => ({
        code: criterion.code,
        label: criterion.label,
        parent: factor.code,
        criterion,
      })),
  },
];

function levelDifferences(level: Level, from: CriteriaSet, to: CriteriaSet): Difference[] {
  const before = new Map(level.nodes(from).map((node) => [node.code, node]));
  const after = new Map(level.nodes(to).map((node) => [node.code, node]));
  const removed = [...before.values()].filter(({ code }) => !after.has(code));
  const added = [...after.values()].filter(({ code }) => !before.has(code));
  return [
    ...removed.flatMap(({ code, label }) =>
      changed('removed', subject(level, code, 'đã bỏ', 'removed'), label.vi, undefined),
    ),
    ...added.flatMap(({ code, label }) =>
      changed('added', subject(level, code, 'thêm mới', 'added'), undefined, label.vi),
    ),
    ...[...after.values()].flatMap((node) => {
      const old = before.get(node.code);
      return old ? nodeDifferences(level, old, node) : [];
    }),
  ];
}

function nodeDifferences(level: Level, old: Node, node: Node): Difference[] {
  const of = (vi: string, en: string) => subject(level, node.code, vi, en);
  return [
    ...labelDifferences('relabelled', of('đổi cách ghi', 'relabelled'), old.label, node.label),
    ...changed('moved', of('chuyển chỗ', 'moved'), old.parent, node.parent),
    ...changed('weight', of('trọng số', 'weight'), numberText(old.weight), numberText(node.weight)),
    ...changed('obligation', of('được bỏ ra', 'may be left out'), optionalText(old), optionalText(node)),
    ...changed(
      'remapped',
      of('quy về khung', 'mapped to the core'),
      old.criterion?.coreCode,
      node.criterion?.coreCode,
    ),
    ...changed('remapped', of('mã ngoài', 'external codes'), externalText(old), externalText(node)),
  ];
}

/** Differences of a label: the Vietnamese text alone when that changed, else every language. */
function labelDifferences(
  kind: 'title' | 'relabelled',
  of: DifferenceSubject,
  before: LocalizedText,
  after: LocalizedText,
): Difference[] {
  return before.vi === after.vi
    ? changed(kind, of, allLanguages(before), allLanguages(after))
    : changed(kind, of, before.vi, after.vi);
}

function subject(level: Level, code: string, vi: string, en: string): DifferenceSubject {
  return { code, vi: `${level.vi} ${code}, ${vi}`, en: `${level.en} ${code}, ${en}` };
}

function numberText(weight: number | undefined): string | undefined {
  return weight === undefined ? undefined : String(weight);
}

function optionalText({ criterion }: Node): string | undefined {
  return criterion ? String(criterion.optional ?? false) : undefined;
}

function externalText({ criterion }: Node): string | undefined {
  const uncertain = criterion?.uncertainCodes ?? [];
  const codes = Object.entries(criterion?.externalCodes ?? {}).map(
    ([system, code]) => `${system} ${code}${uncertain.includes(system) ? '?' : ''}`,
  );
  return codes.length === 0 ? undefined : codes.sort().join(', ');
}
