import { Problem, Verdict, placeInWords } from '@hailong/kernel';
import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';

@InterfaceType({
  description:
    'Something to mend, said in Vietnamese and English. Handle kinds you do not know through this interface: new ones may come.',
})
export abstract class SurveyProblem {
  @Field({ description: 'Stable, in SCREAMING_SNAKE_CASE.' })
  readonly code!: string;

  @Field({
    description:
      'Where: a row and column, a path in a document, an item code. Empty when it concerns the whole.',
  })
  readonly place!: string;

  @Field(() => String, { description: 'The place in words for people, Vietnamese: “phần 1, câu 3”.' })
  get placeInWords(): string {
    return placeInWords(this.place).vi;
  }

  @Field(() => String, { description: 'The place in words for people, English.' })
  get placeInWordsEn(): string {
    return placeInWords(this.place).en;
  }

  @Field({ description: 'Reason and what to do, Vietnamese.' })
  readonly message!: string;

  @Field({ description: 'Reason and what to do, English.' })
  readonly messageEn!: string;
}

@ObjectType({ implements: () => [SurveyProblem], description: 'One finding of a check.' })
export class SurveyFinding extends SurveyProblem {}

@ObjectType({
  implements: () => [SurveyProblem],
  description: 'Nothing was done. The message sums up; `problems` names every finding.',
})
export class SurveyRefusal extends SurveyProblem {
  @Field(() => [SurveyProblem])
  readonly problems!: readonly SurveyProblem[];
}

export function findingOf(problem: Problem): SurveyFinding {
  const { code, place, vi, en } = problem;
  return Object.assign(new SurveyFinding(), { code, place, message: vi, messageEn: en });
}

/** Maps a verdict to the member of a result union: the value's type, or a refusal. */
export function resultOf<T, G>(verdict: Verdict<T>, typeOf: (value: T) => G): G | SurveyRefusal {
  return verdict.ok ? typeOf(verdict.value) : refusalOf(verdict.problems);
}

export function refusalOf(problems: readonly Problem[]): SurveyRefusal {
  const [first] = problems;
  const one = problems.length === 1 && first;
  return Object.assign(new SurveyRefusal(), {
    code: one ? one.code : 'REFUSED',
    place: one ? one.place : '',
    message: one ? one.vi : `Có ${problems.length} điểm cần sửa; chưa có gì được lưu.`,
    messageEn: one ? one.en : `${problems.length} points to mend; nothing was saved.`,
    problems: problems.map(findingOf),
  });
}
