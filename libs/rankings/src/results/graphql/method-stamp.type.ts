import { SurveyIndexMethod } from '@hailong/criteria';
import { INDEX_METHODS, IndexMethodName, MethodStamp } from '@hailong/statistics';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Version and words of a named way to compute a figure. */
@ObjectType({ isAbstract: true })
export abstract class FigureStamp {
  @Field(() => Int)
  readonly version!: number;

  @Field({ description: 'In words, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'In words, English.' })
  readonly textEn!: string;
}

@ObjectType({ description: 'By which method a figure was computed; print it with the figure.' })
export class SurveyMethodStamp extends FigureStamp {
  @Field(() => SurveyIndexMethod)
  readonly name!: IndexMethodName;

  @Field({ description: 's: satisfied answers, n: valid answers.' })
  readonly formula!: string;
}

export function methodStampType({ name, version }: MethodStamp): SurveyMethodStamp {
  const { vi, en, definition } = INDEX_METHODS.rows[name];
  return Object.assign(new SurveyMethodStamp(), { name, version, text: vi, textEn: en, formula: definition });
}
