import { Problem, problem } from '@hailong/kernel';
import { codesOf } from './item-codes';
import { Item, Questionnaire } from './questionnaire';

/** Whether the choices that belong to the population are choices of the item, and some but not all of them. */
export function eligibilityProblems(item: Item, place: string, questionnaire: Questionnaire): Problem[] {
  const { eligible, kind, code } = item;
  if (eligible === undefined) return [];
  if (kind === 'multiple' || kind === 'number' || kind === 'text') {
    return [
      problem(
        'ELIGIBILITY_OUT_OF_PLACE',
        `${place}.eligible`,
        `Câu ${code} thuộc loại ${kind} không dùng làm câu hỏi điều kiện: bỏ "eligible" hoặc đổi loại câu.`,
        `Item ${code} is of the kind ${kind} and cannot decide who is eligible: take "eligible" out or change the kind.`,
      ),
    ];
  }
  const known = codesOf(item, questionnaire);
  const unknown = eligible.filter((choice) => !known.includes(choice));
  const decides = eligible.length > 0 && eligible.length < known.length;
  if (unknown.length === 0 && decides) return [];
  return [
    problem(
      'ELIGIBILITY_CHOICES',
      `${place}.eligible`,
      `Điều kiện của câu ${code} phải gồm một số (không phải tất cả) phương án trong ${known.join(', ')}: sửa lại.`,
      `The eligible choices of item ${code} must be some but not all of ${known.join(', ')}: mend them.`,
    ),
  ];
}
