import { Type as Constructor, applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';

interface NestedOptions {
  readonly description?: string;
  readonly nullable?: boolean;
}

interface NestedListOptions extends NestedOptions {
  /** Most elements that are taken. */
  readonly most: number;
  readonly defaultValue?: unknown[];
}

/** Input field that holds another input, which is validated with it. */
export function Nested(input: () => Constructor, options: NestedOptions = {}): PropertyDecorator {
  const optional = options.nullable ? [IsOptional()] : [];
  return applyDecorators(Field(input, options), ValidateNested(), Type(input), ...optional);
}

/** Input field that holds a list of other inputs, each validated with it. */
export function NestedList(
  input: () => Constructor,
  { most, nullable = false, ...options }: NestedListOptions,
): PropertyDecorator {
  return applyDecorators(
    Field(() => [input()], nullable ? { ...options, nullable } : options),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(input),
    ...(nullable ? [IsOptional()] : []),
  );
}
