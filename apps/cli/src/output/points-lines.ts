import { AGENCY_KINDS, Agency } from '@hailong/agencies/domain';
import {
  NamedConversion,
  PointConversion,
  RankedPoints,
  casesText,
  periodText,
  printedPoints,
  withoutCasesText,
  withoutPointsText,
} from '@hailong/points/domain';
import { PointsOfAgencies } from '@hailong/points/use-cases';
import { Column, tableLines } from './table';
import { plain } from './terminal';

type Ranked = RankedPoints<{ readonly agency: Agency }>;

/** Sentence printed over every conversion that is made up. */
const INVENTED = 'MINH HỌA: bảng quy đổi tự đặt, điểm không có ý nghĩa · ILLUSTRATION: a made-up conversion';

/** Code, title, legal basis, days of validity and uncertainties of a conversion. */
export function conversionLines(conversion: NamedConversion): string[] {
  const { code, title, invented, legalBasis, validFrom, validTo, endedBy, source, uncertain } = conversion;
  const ended = endedBy ? `, ${endedBy.number} thay thế · ended by ${endedBy.number}` : '';
  return [
    ...(invented ? [INVENTED] : []),
    plain(`${code}  ${title.vi}`),
    plain(`    ${title.en}`),
    ...savedLines(conversion),
    ...legalBasis.map(({ number, signedOn }) => plain(`    Căn cứ · legal basis: ${number}, ${signedOn}`)),
    plain(
      `    Hiệu lực · holds: ${validTo ? `${validFrom} – ${validTo}${ended}` : `từ · from ${validFrom}`}`,
    ),
    plain(`    Nguồn · source: ${source.vi} · ${source.en}`),
    ...uncertain.map(({ about, text }) =>
      plain(`    Chưa chắc · uncertain: ${about}: ${text.vi} · ${text.en}`),
    ),
  ];
}

/** Version and day of a conversion that the province saved. */
function savedLines({ saved }: NamedConversion): string[] {
  if (!saved) return [];
  const { version, savedOn, superseded } = saved;
  return [
    `    Của tỉnh · the province's: bản · version ${version}, lưu ngày · saved on ${savedOn}`,
    ...(superseded ? ['    Đã có bản mới thay thế · superseded by a newer version'] : []),
  ];
}

/** Components with most points and names of counts, and grades. */
export function componentLines({ components, counts, grades, maximum }: PointConversion): string[] {
  return [
    ...components.map(({ code, label, most }) => plain(`    ${code}: ${label.vi} · ${label.en} (${most})`)),
    `    Tổng · maximum: ${maximum}`,
    ...grades.map(({ from, label }) => plain(`    từ · from ${from}: ${label.vi} · ${label.en}`)),
    ...counts.map(({ name, label }) => plain(`    ${name}: ${label.vi} · ${label.en}`)),
  ];
}

/** Advice where no agency has counts, instead of an empty table. */
const NO_COUNTS: readonly string[] = [
  'Kỳ này chưa cơ quan nào có số liệu để tính điểm: nạp bằng hailong load point-counts, hoặc nêu tệp với --file.',
  'No agency has counts of this period: load them with hailong load point-counts, or name a file with --file.',
];

/** Points of the agencies by rank; agencies without points with the reason. */
export function pointsLines({ conversion, period, ranking }: PointsOfAgencies): string[] {
  const { ranked, unranked } = ranking;
  return [
    ...conversionLines(conversion),
    `Kỳ · period: ${periodText(period)}`,
    'Điểm theo quy định, không phải tỷ lệ hài lòng; xếp hạng trên điểm chưa làm tròn · points by law, no share of satisfied answers; ranked before rounding',
    '',
    ...(ranked.length + unranked.length > 0 ? tableLines(columnsOf(conversion), ranked) : NO_COUNTS),
    ...withoutCasesLines(ranked),
    ...unranked.map(({ agency: { agency }, without }) => {
      const { vi, en } = withoutPointsText(without, conversion);
      return plain(`Không có điểm · without points: ${agency.code} ${agency.name} – ${vi} · ${en}`);
    }),
  ];
}

/** Names each rule that decided over components without a case, with the agencies. */
function withoutCasesLines(ranked: readonly Ranked[]): string[] {
  const found = ranked.flatMap(({ agency: { agency }, points }) =>
    points.components.flatMap((result) => {
      const text = withoutCasesText(result);
      return text ? [{ code: agency.code, component: result.component.code, text }] : [];
    }),
  );
  return [...new Set(found.map(({ component }) => component))].map((component) => {
    const of = found.filter((each) => each.component === component);
    const codes = of.map(({ code }) => code).join(', ');
    return plain(`${component}: ${of[0]?.text.vi} · ${of[0]?.text.en}: ${codes}`);
  });
}

function columnsOf(conversion: PointConversion): readonly Column<Ranked>[] {
  const { components, grades } = conversion;
  return [
    { vi: 'Hạng', en: 'Rank', right: true, of: ({ rank }) => rank },
    { vi: 'Trong nhóm', en: 'In group', right: true, of: ({ rankInGroup }) => rankInGroup },
    { vi: 'Đồng hạng', en: 'Tie', of: ({ tiedWith }) => (tiedWith > 0 ? `= ${tiedWith}` : '') },
    { vi: 'Nhóm', en: 'Group', of: ({ agency }) => AGENCY_KINDS.rows[agency.agency.kind].vi },
    { vi: 'Mã', en: 'Code', of: ({ agency }) => agency.agency.code },
    { vi: 'Cơ quan', en: 'Agency', of: ({ agency }) => agency.agency.name },
    ...components.map(({ code }, at) => ({
      ...{ vi: code, en: `≤ ${components[at]?.most}`, right: true },
      of: ({ points }: Ranked) => componentCell(points.components[at], conversion),
    })),
    {
      ...{ vi: 'Tổng', en: `≤ ${conversion.maximum}`, right: true },
      of: ({ points }) => printedPoints(points.total, conversion).vi,
    },
    ...(grades.length > 0
      ? [{ vi: 'Xếp loại', en: 'Grade', of: ({ points }: Ranked) => points.grade?.label.vi ?? '' }]
      : []),
  ];
}

function componentCell(
  result: Ranked['points']['components'][number] | undefined,
  conversion: PointConversion,
): string {
  if (!result) return '';
  const cases = casesText(result);
  const points = result.points ? printedPoints(result.points, conversion).vi : '–';
  return cases === undefined ? points : `${cases} ${points}`;
}
