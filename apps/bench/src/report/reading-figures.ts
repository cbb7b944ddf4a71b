import { Figure } from '../benchmark';
import { median } from '../median';
import { percentile } from '../percentile';
import { figure, medianFigure } from '../report/figure';

/** Writing alone and while others read, at full rate and at half of it. */
export interface Turn {
  readonly alone: number;
  readonly beside: number;
  readonly p99Alone: number;
  readonly p99Beside: number;
}

/** Figures of the turns, of the waiting times of readings, and of their processor time, milliseconds. */
export function readingFigures(
  turns: readonly Turn[],
  latencies: readonly number[],
  costs: readonly number[],
): Figure[] {
  return [...rateFigures(turns), ...waitFigures(turns), ...latencyFigures(latencies), ...costFigures(costs)];
}

function rateFigures(turns: readonly Turn[]): Figure[] {
  const alone = turns.map((turn) => turn.alone);
  const beside = turns.map((turn) => turn.beside);
  const ratio = turns.map((turn) => turn.beside / turn.alone);
  return [
    medianFigure(
      'alone',
      alone,
      '/s',
      'phiếu nhận mỗi giây, không ai đọc',
      'accepted a second, nothing is read',
    ),
    medianFigure(
      'beside',
      beside,
      '/s',
      'phiếu nhận mỗi giây, có đọc',
      'accepted a second, while others read',
    ),
    medianFigure('besideOfAlone', ratio, '×', 'có đọc ÷ không ai đọc', 'while others read ÷ alone'),
  ];
}

function waitFigures(turns: readonly Turn[]): Figure[] {
  const alone = turns.map((turn) => turn.p99Alone);
  const beside = turns.map((turn) => turn.p99Beside);
  const ratio = turns.map((turn) => turn.p99Beside / turn.p99Alone);
  return [
    medianFigure(
      'p99Alone',
      alone,
      'ms',
      'p99 ở nửa tải, không ai đọc',
      'p99 at half the rate, nothing is read',
    ),
    medianFigure(
      'p99Beside',
      beside,
      'ms',
      'p99 ở nửa tải, có đọc',
      'p99 at half the rate, while others read',
    ),
    medianFigure(
      'p99BesideOfAlone',
      ratio,
      '×',
      'p99 có đọc ÷ không ai đọc',
      'p99 while others read ÷ alone',
    ),
  ];
}

function latencyFigures(readings: readonly number[]): Figure[] {
  return [
    figure('readings', readings.length, '', 'lượt đọc đã trả lời', 'readings that were answered'),
    figure(
      'readingMs',
      median(readings),
      'ms',
      'một nửa lượt đọc nhanh hơn',
      'half of the readings are faster',
    ),
    figure(
      'readingP99',
      percentile(readings, 0.99),
      'ms',
      '99 % lượt đọc nhanh hơn',
      '99 % of the readings are faster',
    ),
  ];
}

function costFigures([ranking = NaN, result = NaN]: readonly number[]): Figure[] {
  return [
    figure(
      'rankingCpuMs',
      ranking,
      'ms',
      'thời gian xử lý của một bảng xếp hạng',
      'processor time of a ranking',
    ),
    figure(
      'resultCpuMs',
      result,
      'ms',
      'thời gian xử lý của kết quả một cơ quan',
      'processor time of the results of an agency',
    ),
  ];
}
