import { Provider } from '@nestjs/common';
import { FieldListResolver } from './graphql/field-list.resolver';
import { PublishFieldList } from './use-cases/publish-field-list.use-case';
import { ReadFieldLists } from './use-cases/read-field-lists.use-case';
import { SaveFieldList } from './use-cases/save-field-list.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const FIELDS: readonly Provider[] = [
  ReadFieldLists,
  SaveFieldList,
  PublishFieldList,
  FieldListResolver,
];
