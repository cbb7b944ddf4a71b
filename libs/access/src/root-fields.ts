import { TypeMetadataStorage } from '@nestjs/graphql';
import { isSurveyResolver } from './access';

/** Names of the root fields that resolvers of the module declare, whatever a host calls those of the host. */
export function rootFieldsOfModule(): ReadonlySet<string> {
  const declared = [
    ...TypeMetadataStorage.getQueriesMetadata(),
    ...TypeMetadataStorage.getMutationsMetadata(),
  ];
  return new Set(
    declared.flatMap(({ target, schemaName }) => (isSurveyResolver(target) ? [schemaName] : [])),
  );
}
