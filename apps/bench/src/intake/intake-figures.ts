import { BenchContext, Figure } from '../benchmark';
import { figure, medianFigure } from '../report/figure';
import { COMMON_WAY, LISTED } from './contest-names';
import { Result, cpuFigure, walFigure } from './entry';

/** Rates, the ratio of the first entry to each further one, processor time and write-ahead log. */
export function intakeFigures(results: readonly Result[], firstFormMs: number): Figure[] {
  const rates = results.map(({ code, vi, en, turns }) => medianFigure(code, turns.rates, '/s', vi, en));
  const [first, ...others] = results as [Result, ...Result[]];
  const listed = results.find(({ code }) => code === LISTED);
  const common = results.find(({ code }) => code === COMMON_WAY);
  return [
    ...rates,
    ...others.map((other) => ratio(`of${other.code[0]?.toUpperCase()}${other.code.slice(1)}`, first, other)),
    // A list of answers on both sides, without the advantage of a sheet.
    ...(listed && common ? [ratio('listedOfCommonWay', listed, common)] : []),
    ...results.filter(({ servers }) => servers.length > 0).map(cpuFigure),
    ...results.map(walFigure),
    figure(
      'firstFormMs',
      firstFormMs,
      'ms',
      'từ lúc khởi động máy chủ đến phiếu nhận đầu tiên',
      'from the start of a server to its first accepted form',
    ),
  ];
}

/** Ratio of two rates with what each is bound by. */
function ratio(code: string, above: Result, below: Result): Figure {
  const rate = ({ turns, code, vi, en }: Result) => medianFigure(code, turns.rates, '/s', vi, en).value;
  return figure(
    code,
    rate(above) / rate(below),
    '×',
    `${above.vi} ÷ ${below.vi} (${above.bound.vi} ÷ ${below.bound.vi})`,
    `${above.en} ÷ ${below.en} (${above.bound.en} ÷ ${below.bound.en})`,
  );
}

export function intakeNotes({ load }: BenchContext): string[] {
  const clients = load.clients.join(', ');
  return [
    `${clients} kết nối, 149 cơ quan, 149 ô chỉ tiêu, ${load.processes} tiến trình máy chủ · ${clients} clients, 149 agencies, 149 quota cells, ${load.processes} server process(es)`,
    'trong ngoặc: cái gì giữ mỗi bên · in brackets: what each side is bound by; rates bound by the flush move with the disk, others with the processor',
    'nhật ký ghi trước kể cả trang ghi nguyên sau mỗi điểm kiểm · write-ahead log with the page images after a checkpoint before each turn',
    'phiếu đã báo nhận = đã lưu = đã đếm, kiểm bằng đếm lại · acknowledged = stored = tallied, checked by a recount',
  ];
}
