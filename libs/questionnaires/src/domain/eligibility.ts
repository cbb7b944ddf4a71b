import { Problem, problem } from '@hailong/kernel';
import { CompiledForm, CompiledItem } from './compiled-form';

/**
 * Why whoever filled this sheet does not belong to the population; undefined when he does. An eligibility question left
 * blank or not asked says nothing against anybody.
 */
export function notEligible({ items }: CompiledForm, sheet: string): Problem | undefined {
  const barring = items.find((compiled) => isBarring(compiled, sheet));
  return barring && outsidePopulation(barring);
}

function isBarring({ item, ordinals, position }: CompiledItem, sheet: string): boolean {
  if (item.eligible === undefined) return false;
  const digit = parseInt(sheet.charAt(position), 36);
  return !Number.isNaN(digit) && !item.eligible.some((choice) => ordinals.get(choice) === digit);
}

function outsidePopulation({ item: { code, label } }: CompiledItem): Problem {
  return problem(
    'NOT_ELIGIBLE',
    code,
    `Cảm ơn bạn. Theo câu trả lời ở câu "${label.vi}", bạn không thuộc đối tượng của cuộc khảo sát này nên phiếu không được ghi nhận; nếu chọn nhầm, hãy sửa câu đó rồi gửi lại.`,
    `Thank you. By the answer to "${label.en ?? label.vi}" this survey is not about you, so the form was not recorded; if that was a slip, mend the answer and send it again.`,
  );
}
