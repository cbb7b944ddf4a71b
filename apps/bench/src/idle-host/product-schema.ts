import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { withPortal } from '../fixture/with-portal';

/** Schema that the reference host serves, as a document. */
export function productSchema(appUrl: string): Promise<string> {
  return withPortal(appUrl, ({ app }) =>
    Promise.resolve(printSchema(app.get(GraphQLSchemaHost, { strict: false }).schema)),
  );
}
