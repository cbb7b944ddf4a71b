import { NumberResult } from '@hailong/rankings/domain';
import { roundHalfUp } from '@hailong/statistics';

/** Answers by class, their mean, and the quartiles that are read from the classes; decimals with a comma, as in every table. */
export function numbersInWords({ classes, mean, estimates }: NumberResult): string {
  const counts = classes.map(({ from, to, count }) => `${comma(from)}–${comma(to)}:${count}`).join(' ');
  if (!estimates) return counts;
  const average = mean === undefined ? '' : ` · trung bình · mean ${comma(mean)}`;
  const { lowerQuartile, median, upperQuartile } = estimates;
  const read = [lowerQuartile, median, upperQuartile].map(comma).join(' / ');
  return `${counts}${average} · tứ phân vị dưới, trung vị, tứ phân vị trên, đọc từ khoảng · lower quartile, median, upper quartile, read from the classes ≈ ${read}`;
}

function comma(value: number): string {
  return String(roundHalfUp(value, 2)).replace('.', ',');
}
