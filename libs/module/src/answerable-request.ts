import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/**
 * Request as a plugin of Apollo Server sees it before its fields are read: the part that is needed here. Written out, so that
 * a host with another driver installs no Apollo Server for the sake of types.
 *
 * @typeParam Head status and headers, given back as they came
 */
export interface AnswerableRequest<Head = unknown> {
  /** Absent: the document has several operations, or none of the name that was given. */
  readonly operation?: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly source: string;
  readonly request: { readonly variables?: object };
  readonly requestIsBatched: boolean;
  readonly contextValue: object;
  readonly response: { readonly http: Head };
}

/** Answer given instead of reading the fields. */
export interface GivenAnswer<Head> {
  readonly http: Head;
  readonly body: { readonly kind: 'single'; readonly singleResult: { readonly data: AnsweredFields } };
}

type AnsweredFields = Record<string, unknown> | null | undefined;

/** Request whose answer is about to be sent. */
export interface AnsweredRequest {
  readonly operation?: OperationDefinitionNode;
  readonly contextValue: object;
  readonly response: { readonly body: WholeBody | { readonly kind: 'incremental' } };
}

interface WholeBody {
  readonly kind: 'single';
  readonly singleResult: { readonly data?: AnsweredFields; readonly errors?: readonly unknown[] };
}
