import { NextForms } from '@hailong/rankings/use-cases';
import { roundHalfUp } from '@hailong/statistics';
import { AgencyName } from '../agency-names';
import { schemeHead } from './scheme-lines';
import { SIMULATED } from './simulated';
import { Column, tableLines } from './table';
import { plain } from './terminal';

type NameOf = (agencyId: number) => AgencyName;
type Row = NextForms['ranked'][number] & { readonly lacks?: number };

/** Lines of a proposal for the next forms: the agencies that get some, those that lack forms for a rank first. */
export function allocationLines(
  { scheme, group, asked, lacking, ranked, toldApart, withoutStanding }: NextForms,
  nameOf: NameOf,
): string[] {
  const rows: readonly Row[] = [...lacking, ...ranked.filter(({ proposed }) => proposed > 0)];
  const { pairs, now, proposed, equal } = toldApart;
  return [
    ...(scheme.document.demonstration ? [SIMULATED] : []),
    ...schemeHead(scheme).lines,
    ...(group === undefined ? [] : [plain(`Nhóm · group: ${group}`)]),
    `Phiếu thu thêm · further forms: ${asked}`,
    ...(withoutStanding ? [withoutStanding.vi, withoutStanding.en] : []),
    `Cặp cơ quan liền kề phân biệt được: hiện nay ${now} / ${pairs}; dự kiến ${tenths(proposed).replace('.', ',')} theo đề xuất, ${tenths(equal).replace('.', ',')} nếu chia đều`,
    `Neighbours told apart: ${now} / ${pairs} now; expected ${tenths(proposed)} by the proposal, ${tenths(equal)} in equal numbers`,
    'Đề xuất cho chỉ tiêu, không ghi gì; hỏi lại sau mỗi vài trăm phiếu. Chỉ cho biết nên thu thêm ở đâu, chưa kết luận gì.',
    'A proposal for quotas, nothing is stored; ask again after every few hundred forms. It says where to collect, not what was found.',
    '',
    ...tableLines(columns(nameOf), rows),
  ];
}

function columns(nameOf: NameOf): readonly Column<Row>[] {
  return [
    { vi: 'Mã', en: 'Code', of: ({ agencyId }) => nameOf(agencyId).code },
    { vi: 'Cơ quan', en: 'Agency', of: ({ agencyId }) => nameOf(agencyId).name },
    { vi: 'Phiếu đã có', en: 'n', right: true, of: ({ n }) => n },
    { vi: 'Thiếu để xếp hạng', en: 'Lacks for a rank', right: true, of: ({ lacks = '–' }) => lacks },
    { vi: 'Thu thêm', en: 'Further', right: true, of: ({ proposed }) => proposed },
  ];
}

function tenths(pairs: number): string {
  return String(roundHalfUp(pairs, 1));
}
