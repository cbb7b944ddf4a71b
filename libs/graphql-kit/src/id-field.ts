import { PublicId } from '@hailong/kernel';
import { applyDecorators } from '@nestjs/common';
import { Extensions, Field, FieldMiddleware, FieldOptions, ID } from '@nestjs/graphql';
import { Kept } from './kept/kept.decorator';

/**
 * A field of type `ID` that gives out ids of one noun: the property holds the key, the client gets `noun:key`. The noun
 * stands in the field's extensions, where the contract test finds it.
 */
export function IdField<Key>(ids: PublicId<Key>, options: FieldOptions = {}): PropertyDecorator {
  const middleware: FieldMiddleware = async (_, next) => {
    const key = (await next()) as Key | null | undefined;
    return key === null || key === undefined ? key : ids.of(key);
  };
  return applyDecorators(
    Field(() => ID, { ...options, middleware: [middleware] }),
    Extensions({ noun: ids.noun }),
    Kept(),
  );
}
