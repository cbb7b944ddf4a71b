import { STANDING_BANDS } from '@hailong/rankings/domain';
import { SchemeSensitivity, ShownVariant } from '@hailong/rankings/use-cases';
import { roundHalfUp } from '@hailong/statistics';
import { AgencyName } from '../agency-names';
import { schemeHead } from './scheme-lines';
import { SIMULATED } from './simulated';
import { Column, tableLines } from './table';
import { plain } from './terminal';

type NameOf = (agencyId: number) => AgencyName;
type Outcome = ShownVariant['outcome'];

/** Variant that is computed, with its figures beside its name. */
type Row = Pick<ShownVariant, 'code' | 'text'> & Exclude<Outcome, { readonly obstacle: unknown }>;

/** Lines of a sensitivity: the summary, the table, the agencies whose band changes, the variants that cannot be computed. */
export function sensitivityLines(
  { scheme, group, ranked, forms, variants, summary }: SchemeSensitivity,
  nameOf: NameOf,
): string[] {
  const rows = variants.flatMap(({ outcome, ...variant }): Row[] =>
    'obstacle' in outcome ? [] : [{ ...variant, ...outcome }],
  );
  return [
    ...(scheme.document.demonstration ? [SIMULATED] : []),
    ...schemeHead(scheme).lines,
    ...(group === undefined ? [] : [plain(`Nhóm · group: ${group}`)]),
    `Theo quy chế · by the scheme: ${ranked} cơ quan có hạng · ranked agencies, n = ${forms}`,
    ...[summary.vi, summary.en],
    'Để giải thích xếp hạng, không phải để chọn cách xếp hạng. · For explaining a ranking, not for choosing one.',
    '',
    ...tableLines(columns(nameOf), rows),
    '',
    ...rows.flatMap((row) => changeLines(row, nameOf)),
    ...obstacleLines(variants),
  ];
}

function columns(nameOf: NameOf): readonly Column<Row>[] {
  return [
    { vi: 'Phương án', en: 'Variant', of: ({ code }) => code },
    { vi: 'Có hạng', en: 'Ranked', right: true, of: ({ ranked }) => ranked },
    { vi: 'Phiếu', en: 'n', right: true, of: ({ forms }) => forms },
    { vi: 'Tương quan hạng', en: 'Kendall tau-b', right: true, of: correlationText },
    {
      vi: 'Hạng đổi nhiều nhất',
      en: 'Largest move',
      right: true,
      of: ({ largestMove = '–' }) => largestMove,
    },
    {
      vi: 'Ở cơ quan',
      en: 'Of agencies',
      of: ({ movedMost }) => movedMost.map((id) => nameOf(id).code).join(', '),
    },
    {
      vi: 'Đổi nhận định',
      en: 'Bands changed',
      right: true,
      of: ({ banded, bandChanges }) => (banded ? bandChanges.length : '–'),
    },
    { vi: 'Mất hạng', en: 'Rank lost', right: true, of: ({ withoutRank }) => withoutRank.length },
  ];
}

function correlationText({ correlation }: Row): string {
  return correlation === undefined ? '–' : roundHalfUp(correlation, 2).toFixed(2).replace('.', ',');
}

/** Variant in words, with the agencies whose band changes and those that lose their rank. */
function changeLines({ code, text, bandChanges, withoutRank }: Row, nameOf: NameOf): string[] {
  return [
    plain(`${code}: ${text.vi} · ${text.en}`),
    ...bandChanges.map(({ agencyId, from, to }) => {
      const [before, after] = [STANDING_BANDS.rows[from], STANDING_BANDS.rows[to]];
      const { code: agency, name } = nameOf(agencyId);
      return plain(`  ${agency}  ${name}: ${before.vi} → ${after.vi} · ${before.en} → ${after.en}`);
    }),
    ...withoutRank.map((id) => plain(`  ${nameOf(id).code}  ${nameOf(id).name}: mất hạng · rank lost`)),
  ];
}

function obstacleLines(variants: readonly ShownVariant[]): string[] {
  const lines = variants.flatMap(({ code, text, outcome }) =>
    'obstacle' in outcome
      ? [
          plain(`  ${code}: ${text.vi} · ${text.en}`),
          plain(`      ${outcome.obstacle.vi}`),
          plain(`      ${outcome.obstacle.en}`),
        ]
      : [],
  );
  return lines.length > 0 ? ['', 'Không tính được · cannot be computed:', ...lines] : [];
}
