import { SurveyFault } from '@hailong/kernel';
import { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Max, Min } from 'class-validator';

@ObjectType({
  description: 'As the Relay specification of cursor connections has it; pages go forward only.',
})
export class SurveyPageInfo {
  @Field()
  readonly hasNextPage!: boolean;

  @Field({ description: 'Whether the page begins after a cursor.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Null: the page is empty.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: the page is empty.' })
  readonly endCursor!: string | null;
}

@ArgsType()
export class SurveyPageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'At most 200.' })
  @Min(1)
  @Max(200)
  readonly first: number = 50;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  @IsOptional()
  @IsString()
  readonly after?: string;
}

/** Arguments that a page was asked for with. */
export type AskedPage = Pick<SurveyPageArgs, 'first' | 'after'>;

/**
 * Relay shape for one node type: extend the returned class by a class with @ObjectType() named `…Connection`. `rows` is
 * fetched with limit = first + 1, so that a full page is not taken for a sign of another.
 */
export function connectionOf<T extends object>(node: Type<T>, name: string) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    readonly cursor!: string;

    @Field(() => node)
    readonly node!: T;
  }

  @ObjectType({ isAbstract: true })
  class Connection {
    @Field(() => [Edge])
    readonly edges!: readonly Edge[];

    @Field(() => SurveyPageInfo)
    readonly pageInfo!: SurveyPageInfo;

    static from<C extends Connection>(
      this: Type<C>,
      rows: readonly T[],
      { first, after }: AskedPage,
      keyOf: (row: T) => string,
    ): C {
      const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(keyOf(row)), node: row }));
      const pageInfo: SurveyPageInfo = {
        hasNextPage: rows.length > first,
        hasPreviousPage: Boolean(after),
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
      return Object.assign(new this(), { edges, pageInfo });
    }
  }
  return Connection;
}

/** Makes an opaque cursor, with a version so that its content may change. */
export function encodeCursor(key: string): string {
  return Buffer.from(`1:${key}`).toString('base64url');
}

/** Fault of a cursor that another list has made. */
export function cursorOfAnotherList(): SurveyFault {
  return new SurveyFault(
    'SURVEY_INVALID_INPUT',
    'con trỏ trang không phải của danh sách này; hãy đọc lại từ trang đầu',
    'not a cursor of this list; start from the first page',
  );
}

export function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (text.startsWith('1:')) return text.slice(2);
  throw new SurveyFault(
    'SURVEY_INVALID_INPUT',
    'con trỏ trang không hợp lệ; hãy đọc lại từ trang đầu',
    'not a cursor of ours; start from the first page',
  );
}
