import { ACTOR_RESOLVER, ActorResolver, LARGEST_ANONYMOUS_BODY } from '@hailong/access';
import { AnsweredError, SurveyFaultError, operationCost, shapeErrorsInWords } from '@hailong/graphql-kit';
import { SurveyFault } from '@hailong/kernel';
import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import { GraphQLError, GraphQLSchema, OperationTypeNode } from 'graphql';
import { GATE_OPTIONS, GateOptions } from '../gate-options';
import { sourceOf } from '../domain/source-limit';
import { IntakeGate, Sender } from '../use-cases/intake-gate';
import { Leave, ReadingRoom } from '../use-cases/reading-room';
import { tooDear, tooLarge, tooManyAtOnce } from '../use-cases/too-many';
import { SendingRequest, senderOf } from './form-sender';
import { answerInPortions } from './answer-in-portions';
import { type AskedOperation, fragmentOf, rootFieldsOf } from './asked-root-fields';

/** Operation of a GraphQL server, as far as Apollo Server 4 and 5 give it to a plugin. */
interface ResolvedOperation extends AskedOperation {
  readonly request: {
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly http?: { readonly headers: { get(name: string): string | undefined } };
  };
  readonly schema: GraphQLSchema;
  readonly contextValue: object;
}

/** Request whose operation Apollo Server looked for. It finds none where the document has several, or none of the name that was given. */
type LookedForOperation = Omit<ResolvedOperation, 'operation'> &
  Partial<Pick<ResolvedOperation, 'operation'>>;

function isResolved(request: LookedForOperation): request is ResolvedOperation {
  return request.operation !== undefined;
}

/** Answer before it is written; `singleResult` is absent where it comes in parts. */
interface SentResponse {
  readonly response: { readonly body: { readonly singleResult?: { errors?: readonly AnsweredError[] } } };
}

/** Fields that an address may ask for at the price of a form. */
const FIELDS_PER_FORM = 4000;

/** Most fields that a caller without a login may ask for at once; the blank form with all its labels and rules costs 7600. */
const MOST_ANONYMOUS_FIELDS = 8000;

/** Root fields that take forms; these have a queue and a limit of their own. */
const TAKING_FORMS: readonly string[] = ['submitSurveyResponse', 'submitSurveyResponses'];

/**
 * Gate of the operations at the GraphQL endpoint of a host on Apollo Server, which finds it by its metadata: large bodies
 * need a login, the fields that a caller without a login asks for are charged to the account of its address that forms are
 * charged to, and reading leaves room for forms.
 */
@Injectable()
@SetMetadata('graphql:plugin', true)
export class OperationGate {
  private readonly room: ReadingRoom;

  constructor(
    @Inject(ACTOR_RESOLVER) private readonly actorOf: ActorResolver,
    @Inject(GATE_OPTIONS) { mostReading }: GateOptions,
    private readonly gate: IntakeGate,
  ) {
    this.room = new ReadingRoom(mostReading);
  }

  serverWillStart({ schema }: { readonly schema: GraphQLSchema }): Promise<void> {
    answerInPortions(schema);
    return Promise.resolve();
  }

  requestDidStart(): Promise<GatedOperation> {
    return Promise.resolve(new GatedOperation(this));
  }

  /** Lets an operation in. Returns what ends it; undefined: it is not counted. @throws GraphQLError with a status for the client */
  async letIn(resolved: ResolvedOperation): Promise<Leave | undefined> {
    const fields = rootFieldsOf(resolved);
    if (!fields.some(isOurs)) return undefined;
    const takesForms = fields.every((field) => TAKING_FORMS.includes(field));
    const large = sizeOf(resolved) > LARGEST_ANONYMOUS_BODY;
    if (takesForms && !large) return undefined;
    const loggedIn = await this.isLoggedIn(resolved);
    if (!loggedIn) {
      if (large) throw withStatus(413, tooLarge());
      // Mutations that are open to all have prices of their own.
      if (resolved.operation.operation === OperationTypeNode.QUERY) this.charge(resolved);
    }
    return takesForms ? undefined : this.seat(loggedIn ? undefined : senderOfOperation(resolved).address);
  }

  private async isLoggedIn({ contextValue }: ResolvedOperation): Promise<boolean> {
    try {
      return Boolean(await this.actorOf(contextValue));
    } catch {
      // The guard of the field names the fault of the login.
      return false;
    }
  }

  private charge(resolved: ResolvedOperation): void {
    const { schema, document, operation, request } = resolved;
    const asked = { getSchema: () => schema, getFragment: (name: string) => fragmentOf(document, name) };
    const cost = operationCost(asked, operation, request.variables);
    if (cost > MOST_ANONYMOUS_FIELDS) throw withStatus(400, tooDear(cost, MOST_ANONYMOUS_FIELDS));
    try {
      this.gate.admitReading(senderOfOperation(resolved), cost / FIELDS_PER_FORM);
    } catch (error) {
      throw error instanceof SurveyFault ? withStatus(429, error) : error;
    }
  }

  private seat(address: string | undefined): Promise<Leave> {
    const seat = this.room.enter(address === undefined ? undefined : sourceOf(address));
    if (!seat) throw withStatus(503, tooManyAtOnce());
    return seat;
  }
}

function senderOfOperation({ contextValue }: ResolvedOperation): Sender {
  return senderOf((contextValue as { readonly req?: SendingRequest }).req);
}

/** Hooks of one operation. */
class GatedOperation {
  private end: Leave | undefined;
  private ours = false;

  constructor(private readonly gate: OperationGate) {}

  async didResolveOperation(resolved: LookedForOperation): Promise<void> {
    // Apollo Server refuses such a request in words of GraphQL.
    if (!isResolved(resolved)) return;
    this.ours = rootFieldsOf(resolved).some(isOurs);
    this.end = await this.gate.letIn(resolved);
  }

  /**
   * Ends the operation, also where it could not be carried out. Words faults in the shape of variables for people, in operations of the
   * module alone.
   */
  willSendResponse({ response: { body } }: SentResponse): Promise<void> {
    const { singleResult: answer } = body;
    if (this.ours && answer?.errors) answer.errors = shapeErrorsInWords(answer.errors);
    return Promise.resolve(this.ended());
  }

  /** Tells clients that too many wrong variables are their fault, which graphql-js does not say. */
  didEncounterErrors({ errors }: { readonly errors: readonly GraphQLError[] }): Promise<void> {
    for (const { message, extensions } of errors)
      if (message.startsWith('Too many errors processing variables')) extensions.code ??= 'BAD_USER_INPUT';
    return Promise.resolve();
  }

  private ended(): void {
    this.end?.();
    this.end = undefined;
  }
}

/** Tells whether a root field is the module's: each has the word in its name. */
function isOurs(field: string): boolean {
  return /survey/i.test(field) || field === '_entities';
}

/** Size of the body, bytes, as its sender states it. */
function sizeOf({ request: { http } }: ResolvedOperation): number {
  return Number(http?.headers.get('content-length') ?? 0);
}

function withStatus(status: number, fault: SurveyFault): SurveyFaultError {
  const error = new SurveyFaultError(fault);
  const { retryAfterMs } = fault.details;
  const headers = new Map<string, string>();
  if (retryAfterMs !== undefined) headers.set('retry-after', String(Math.ceil(Number(retryAfterMs) / 1000)));
  error.extensions.http = { status, headers };
  return error;
}
