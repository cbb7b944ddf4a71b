import { Problem, problem } from '@hailong/kernel';
import { QuotaTarget, QuotaTier } from './quota-rule';

/** What is wrong with the number a rule states. */
export function targetProblems(rule: QuotaTarget, place: string): Problem[] {
  switch (rule.kind) {
    case 'none':
    case 'census':
      return [];
    case 'exact':
    case 'minimum':
    case 'ceiling':
      return countProblems(rule.count, `${place}.count`);
    case 'percent':
      return rule.percent >= 0 && rule.percent <= 100
        ? []
        : [percentProblem(rule.percent, `${place}.percent`)];
    case 'slovin':
      return rule.error > 0 && rule.error < 1 ? [] : [errorProblem(rule.error, `${place}.error`)];
    case 'tiers':
      return tierProblems(rule.tiers, `${place}.tiers`);
  }
}

/** More people than any province has. */
const MOST_FORMS = 100_000_000;

function countProblems(count: number, place: string): Problem[] {
  if (Number.isInteger(count) && count >= 0 && count <= MOST_FORMS) return [];
  return [
    problem(
      'QUOTA_COUNT',
      place,
      `Số phiếu ${count} không dùng được: ghi số nguyên từ 0 đến ${MOST_FORMS}.`,
      `The number of forms ${count} cannot be used: write a whole number from 0 to ${MOST_FORMS}.`,
    ),
  ];
}

function percentProblem(percent: number, place: string): Problem {
  return problem(
    'QUOTA_PERCENT',
    place,
    `Tỷ lệ ${percent} % không dùng được: ghi từ 0 đến 100.`,
    `${percent} % cannot be used: write 0 to 100.`,
  );
}

function errorProblem(error: number, place: string): Problem {
  return problem(
    'QUOTA_ERROR',
    place,
    `Sai số ${error} không dùng được: ghi số lớn hơn 0 và nhỏ hơn 1, ví dụ 0.05 cho 5 %.`,
    `The error ${error} cannot be used: write a number above 0 and below 1, for example 0.05 for 5 %.`,
  );
}

function tierProblems(tiers: readonly QuotaTier[], place: string): Problem[] {
  const counts = tiers.flatMap(({ count }, index) =>
    count === 'all' ? [] : countProblems(count, `${place}[${index}].count`),
  );
  const starts =
    tiers[0]?.from === 0 ? [] : [tierStartProblem(tiers.length === 0 ? place : `${place}[0].from`)];
  const order = tiers.flatMap(({ from }, index) => {
    const before = tiers[index - 1];
    const ascends = before === undefined || from > before.from;
    return ascends && Number.isInteger(from) ? [] : [tierOrderProblem(from, `${place}[${index}].from`)];
  });
  return [...starts, ...order, ...counts];
}

function tierStartProblem(place: string): Problem {
  return problem(
    'QUOTA_TIERS_START',
    place,
    'Bảng bậc phải bắt đầu từ 0 hồ sơ: thêm bậc đầu có "from" bằng 0.',
    'The tier table must begin at 0 dossiers: add a first tier with "from" 0.',
  );
}

function tierOrderProblem(from: number, place: string): Problem {
  return problem(
    'QUOTA_TIERS_ORDER',
    place,
    `Bậc bắt đầu từ ${from} không đúng thứ tự: ghi số nguyên lớn hơn bậc trước.`,
    `The tier that begins at ${from} is out of order: write a whole number above the tier before.`,
  );
}
